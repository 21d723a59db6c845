/** The tournament subject: its kinds, and what the kernel needs to fold one (`tournament/<id>`). */
import type { SubjectDefinition } from '../kernel/kind.ts';
import { due } from './due.ts';
import { alternateCalled } from './events/alternate.called.ts';
import { alternateExpired } from './events/alternate.expired.ts';
import { alternateLeft } from './events/alternate.left.ts';
import { alternateListed } from './events/alternate.listed.ts';
import { breakOrderSet } from './events/breakorder.set.ts';
import { capacitySet } from './events/capacity.set.ts';
import { chipsAdjusted } from './events/chips.adjusted.ts';
import { chipsCounted } from './events/chips.counted.ts';
import { clockAdjusted } from './events/clock.adjusted.ts';
import { clockLevelSet } from './events/clock.level-set.ts';
import { clockPaused } from './events/clock.paused.ts';
import { clockResumed } from './events/clock.resumed.ts';
import { clockSet } from './events/clock.set.ts';
import { clockStarted } from './events/clock.started.ts';
import { colourUpDone } from './events/colourup.done.ts';
import { flightCarried } from './events/flight.carried.ts';
import { flightEnded } from './events/flight.ended.ts';
import { haltWaived } from './events/halt.waived.ts';
import { handDealt } from './events/hand.dealt.ts';
import { handDone } from './events/hand.done.ts';
import { handForHandBegun } from './events/handforhand.begun.ts';
import { handForHandEnded } from './events/handforhand.ended.ts';
import { placesSet } from './events/places.set.ts';
import { playerAddedOn } from './events/player.added-on.ts';
import { playerBalanced } from './events/player.balanced.ts';
import { playerBusted } from './events/player.busted.ts';
import { playerMoved } from './events/player.moved.ts';
import { playerPresent } from './events/player.present.ts';
import { playerRebought } from './events/player.rebought.ts';
import { playerReentered } from './events/player.reentered.ts';
import { playerRegistered } from './events/player.registered.ts';
import { playerSeated } from './events/player.seated.ts';
import { playerWithdrawn } from './events/player.withdrawn.ts';
import { playersBusted } from './events/players.busted.ts';
import { policyAdopted } from './events/policy.adopted.ts';
import { registrationClosed } from './events/registration.closed.ts';
import { registrationOpened } from './events/registration.opened.ts';
import { resultsCorrected } from './events/results.corrected.ts';
import { resultsPublished } from './events/results.published.ts';
import { seatLocked } from './events/seat.locked.ts';
import { seatUnlocked } from './events/seat.unlocked.ts';
import { seatsDrawn } from './events/seats.drawn.ts';
import { structureSet } from './events/structure.set.ts';
import { tableAdded } from './events/table.added.ts';
import { tableBroken } from './events/table.broken.ts';
import { tablePresent } from './events/table.present.ts';
import { tableRemoved } from './events/table.removed.ts';
import { tablesRedrawn } from './events/tables.redrawn.ts';
import { tournamentCancelled } from './events/tournament.cancelled.ts';
import { tournamentCreated } from './events/tournament.created.ts';
import { tournamentFinished } from './events/tournament.finished.ts';
import { tournamentScheduled } from './events/tournament.scheduled.ts';
import { invariants } from './invariants.ts';
import { seldomWhenClosed } from './samples.ts';
import { shiftTime } from './shift-time.ts';
import type { TournamentTables } from './state.ts';

export const tournament: SubjectDefinition<TournamentTables> = {
  subject: 'tournament',
  kinds: [
    tournamentCreated,
    tournamentScheduled,
    registrationOpened,
    registrationClosed,
    policyAdopted,
    placesSet,
    structureSet,
    capacitySet,
    tableAdded,
    tableRemoved,
    seatLocked,
    seatUnlocked,
    playerRegistered,
    playerReentered,
    playerRebought,
    playerAddedOn,
    playerWithdrawn,
    flightCarried,
    flightEnded,
    alternateListed,
    alternateCalled,
    alternateExpired,
    alternateLeft,
    seatsDrawn,
    playerSeated,
    playerMoved,
    playerBalanced,
    haltWaived,
    breakOrderSet,
    tableBroken,
    tablesRedrawn,
    playerPresent,
    tablePresent,
    clockStarted,
    clockPaused,
    clockResumed,
    clockLevelSet,
    clockAdjusted,
    clockSet,
    playerBusted,
    playersBusted,
    handForHandBegun,
    handDone,
    handDealt,
    handForHandEnded,
    chipsCounted,
    chipsAdjusted,
    colourUpDone,
    tournamentFinished,
    resultsPublished,
    resultsCorrected,
    tournamentCancelled,
  ].map(seldomWhenClosed),
  due,
  shiftTime,
  invariants,
};
