import type { Kind, SubjectDefinition } from '../kernel/kind.ts';
import { floorDue } from './due.ts';
import { awayExpired } from './events/away.expired.ts';
import { callAnswered } from './events/call.answered.ts';
import { callExpired } from './events/call.expired.ts';
import { callExtended } from './events/call.extended.ts';
import { callUndelivered } from './events/call.undelivered.ts';
import { callWithdrawn } from './events/call.withdrawn.ts';
import { cashAway } from './events/cash.away.ts';
import { cashLeft } from './events/cash.left.ts';
import { cashMoved } from './events/cash.moved.ts';
import { cashReturned } from './events/cash.returned.ts';
import { cashSeated } from './events/cash.seated.ts';
import { cashseatLocked } from './events/cashseat.locked.ts';
import { cashseatUnlocked } from './events/cashseat.unlocked.ts';
import { cashtableBroken } from './events/cashtable.broken.ts';
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
import { interestRegistered } from './events/interest.registered.ts';
import { interestWithdrawn } from './events/interest.withdrawn.ts';
import { listsLeft } from './events/lists.left.ts';
import { moveDeclined } from './events/move.declined.ts';
import { moveRequested } from './events/move.requested.ts';
import { moveWithdrawn } from './events/move.withdrawn.ts';
import { mustmoveLinked } from './events/mustmove.linked.ts';
import { mustmoveRefused } from './events/mustmove.refused.ts';
import { mustmoveUnlinked } from './events/mustmove.unlinked.ts';
import { playerAdded } from './events/player.added.ts';
import { playerBarred } from './events/player.barred.ts';
import { playerErased } from './events/player.erased.ts';
import { playerMerged } from './events/player.merged.ts';
import { playerUnbarred } from './events/player.unbarred.ts';
import { policyAdopted } from './events/policy.adopted.ts';
import { waitlistCalled } from './events/waitlist.called.ts';
import { waitlistCheckedIn } from './events/waitlist.checked-in.ts';
import { waitlistJoined } from './events/waitlist.joined.ts';
import { waitlistLeft } from './events/waitlist.left.ts';
import { brokenFloor } from './invariants.ts';
import { byPerson } from './persons.ts';
import { shiftFloor } from './shift.ts';
import type { FloorTables } from './state.ts';

export const floor: SubjectDefinition<FloorTables> = {
  subject: 'floor',
  kinds: [
    ...[playerAdded, playerMerged, playerErased, playerBarred, playerUnbarred, policyAdopted, dayTurned],
    ...[gameAdded, gameClosed, cashtableOpened, cashtableMarked, cashtableClosed, cashtableBroken],
    ...[mustmoveLinked, mustmoveUnlinked, mustmoveRefused, moveRequested, moveWithdrawn, moveDeclined],
    ...[cashseatLocked, cashseatUnlocked, cashSeated, cashMoved, cashLeft, cashAway, cashReturned, awayExpired],
    ...[waitlistJoined, waitlistLeft, listsLeft, waitlistCheckedIn, waitlistCalled],
    ...[callAnswered, callExtended, callExpired, callWithdrawn, callUndelivered, checkinExpired],
    ...[entryMoved, entryRestored, entryResumed, interestRegistered, interestWithdrawn],
  ].map((kind) => byPerson(kind as Kind<FloorTables, unknown>)),
  due: floorDue,
  shiftTime: shiftFloor,
  invariants: brokenFloor,
};

export * from './advice.ts';
export * from './board.ts';
export { BREAK_ALGORITHM, breakOrder } from './break-order.ts';
export { expiresAt } from './calls.ts';
export { feedersOf, feedsOf, seatedAt, tierOf } from './chain.ts';
export { type Claim, claimsOn, shortens } from './claims.ts';
export * from './codes.ts';
export * from './crossing.ts';
export { dayAfter, gamingDay, nextTurn } from './day.ts';
export { nextDueAt } from './due.ts';
export * from './estimate.ts';
export * from './guest-board.ts';
export { historyOf } from './history.ts';
export * from './must-move-board.ts';
export { personOf } from './persons.ts';
export * from './player-board.ts';
export * from './policy.ts';
export { queueAt, requestsIn } from './requests.ts';
export * from './room-map.ts';
export * from './select.ts';
export { type Way, waysToSettle } from './settle.ts';
export * from './state.ts';
export { isBarred } from './validity.ts';
export { firstToCall, gamesOf, listOf } from './waiting.ts';
