/** Calls, the seats they hold, and how they end. Rows `calls`, `pastCalls` and held `seats` change together here. */
import type { ApplyContext } from '../kernel/kind.ts';
import type { Draft, EventId } from '../kernel/layer.ts';
import { noteHistory } from './history.ts';
import { comparePlaces, placeBehind, placeOf } from './places.ts';
import { floorPolicy } from './policy.ts';
import {
  type Call,
  type CallEnd,
  entryKey,
  type FloorTables,
  type GameId,
  OPEN,
  type PlayerId,
  type RemovalReason,
  seatKey,
  type WaitlistEntry,
} from './state.ts';
import { listOf, nextMove, placeEntry, removeEntry, setStatus, WAITING } from './waiting.ts';

export const SECOND_MS = 1000;

/** When a call that nobody answered has run out. */
export const expiresAt = (call: Call): number => call.deadline + call.grace;

/** The player's entry becomes called, the seat (if one is named) held for them. */
export function openCall(
  draft: Draft<FloorTables>,
  entry: WaitlistEntry,
  target: { table?: string | undefined; seat?: number | undefined },
  ctx: ApplyContext,
): void {
  const policy = floorPolicy(draft);
  const { game, player } = entry;
  const { table, seat } = target;
  draft.set('calls', ctx.id, {
    game,
    player,
    table,
    seat,
    device: ctx.device,
    by: ctx.actor,
    at: ctx.effective,
    deadline: ctx.effective + policy.callSeconds * SECOND_MS,
    grace: policy.graceSeconds * SECOND_MS,
    extensions: 0,
  });
  setStatus(draft, entry, { type: 'called', call: ctx.id });
  if (table !== undefined && seat !== undefined)
    draft.set('seats', seatKey(table, seat), { type: 'held', player, call: ctx.id });
  noteHistory(draft, player, { at: ctx.effective, what: 'called', game, table, seat });
}

/** The call is over; its seat, if still held by it, is open; the entry waits at its place again. */
export function endCall(draft: Draft<FloorTables>, id: EventId, end: CallEnd, now: number): void {
  const call = closeCall(draft, id, end, now);
  const entry = call && draft.get('entries', entryKey(call.game, call.player));
  if (entry?.status.type === 'called' && entry.status.call === id) setStatus(draft, entry, WAITING);
}

/** The same, but for the entry. */
function closeCall(draft: Draft<FloorTables>, id: EventId, end: CallEnd, now: number): Call | undefined {
  const call = draft.get('calls', id);
  if (!call) return undefined;
  draft.delete('calls', id);
  draft.set('pastCalls', id, { game: call.game, player: call.player, end, endedAt: now });
  if (call.undelivered) settleNotice(draft, call.undelivered.notice, draft.touchedBy('pastCalls', id));
  if (end !== 'seated') noteHistory(draft, call.player, { at: now, what: 'call-ended', game: call.game, why: end });
  if (call.table !== undefined && call.seat !== undefined) {
    const key = seatKey(call.table, call.seat);
    const seat = draft.get('seats', key);
    if (seat?.type === 'held' && seat.call === id) draft.set('seats', key, OPEN);
  }
  return call;
}

/** Take a player off a game's list, ending the call they may have. False when they aren't on it. */
export function takeOffList(
  draft: Draft<FloorTables>,
  game: GameId,
  player: PlayerId,
  reason: RemovalReason,
  end: CallEnd,
  now: number,
): boolean {
  const entry = draft.get('entries', entryKey(game, player));
  if (!entry) return false;
  if (entry.status.type === 'called') closeCall(draft, entry.status.call, end, now);
  removeEntry(draft, entry, reason, now);
  return true;
}

/** What the floor was told needs nobody any more. */
export function settleNotice(draft: Draft<FloorTables>, notice: EventId | undefined, by: EventId | undefined): void {
  if (notice !== undefined && draft.get('$conflicts', notice)?.settledBy === undefined)
    draft.patch('$conflicts', notice, { settledBy: by });
}

/** To the end of the list, behind everyone who is on it when this takes effect. */
export function sendToEnd(
  draft: Draft<FloorTables>,
  entry: WaitlistEntry,
  ctx: ApplyContext,
  fields: Partial<WaitlistEntry>,
): void {
  const last = listOf(draft, entry.game).order.findLast((player) => player !== entry.player);
  const lastPlace = last === undefined ? undefined : draft.get('entries', entryKey(entry.game, last))!.place;
  let place = placeOf(ctx.id, ctx.effective);
  // A late or tentative expiry can come out before a join that it lets pass.
  if (lastPlace && comparePlaces(place, lastPlace) < 0) place = placeBehind(lastPlace, nextMove(draft, entry.game));
  placeEntry(draft, entry, place, fields);
}
