import type { SubjectDefinition } from '../kernel/kind.ts';
import { floorDue } from './due.ts';
import { callAnswered } from './events/call.answered.ts';
import { callExpired } from './events/call.expired.ts';
import { callExtended } from './events/call.extended.ts';
import { callWithdrawn } from './events/call.withdrawn.ts';
import { cashAway } from './events/cash.away.ts';
import { cashLeft } from './events/cash.left.ts';
import { cashMoved } from './events/cash.moved.ts';
import { cashReturned } from './events/cash.returned.ts';
import { cashSeated } from './events/cash.seated.ts';
import { cashseatLocked } from './events/cashseat.locked.ts';
import { cashseatUnlocked } from './events/cashseat.unlocked.ts';
import { cashtableClosed } from './events/cashtable.closed.ts';
import { cashtableMarked } from './events/cashtable.marked.ts';
import { cashtableOpened } from './events/cashtable.opened.ts';
import { checkinExpired } from './events/checkin.expired.ts';
import { dayTurned } from './events/day.turned.ts';
import { entryMoved } from './events/entry.moved.ts';
import { entryRestored } from './events/entry.restored.ts';
import { entryResumed } from './events/entry.resumed.ts';
import { gameAdded } from './events/game.added.ts';
import { gameClosed } from './events/game.closed.ts';
import { playerAdded } from './events/player.added.ts';
import { playerErased } from './events/player.erased.ts';
import { policyAdopted } from './events/policy.adopted.ts';
import { waitlistCalled } from './events/waitlist.called.ts';
import { waitlistCheckedIn } from './events/waitlist.checked-in.ts';
import { waitlistJoined } from './events/waitlist.joined.ts';
import { waitlistLeft } from './events/waitlist.left.ts';
import { brokenFloor } from './invariants.ts';
import { shiftFloor } from './shift.ts';
import type { FloorTables } from './state.ts';

export const floor: SubjectDefinition<FloorTables> = {
  subject: 'floor',
  kinds: [
    ...[playerAdded, playerErased, policyAdopted, dayTurned],
    ...[gameAdded, gameClosed, cashtableOpened, cashtableMarked, cashtableClosed],
    ...[cashseatLocked, cashseatUnlocked, cashSeated, cashMoved, cashLeft, cashAway, cashReturned],
    ...[waitlistJoined, waitlistLeft, waitlistCheckedIn, waitlistCalled],
    ...[callAnswered, callExtended, callExpired, callWithdrawn, checkinExpired],
    ...[entryMoved, entryRestored, entryResumed],
  ],
  due: floorDue,
  shiftTime: shiftFloor,
  invariants: brokenFloor,
};

export * from './board.ts';
export { expiresAt } from './calls.ts';
export * from './codes.ts';
export { gamingDay } from './day.ts';
export { nextDueAt } from './due.ts';
export * from './estimate.ts';
export * from './policy.ts';
export * from './select.ts';
export { type Way, waysToSettle } from './settle.ts';
export * from './state.ts';
export { firstToCall, gamesOf } from './waiting.ts';
