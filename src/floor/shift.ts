/** `time.corrected`: anchors and deadlines move with the primary's clock; the order of a list does not change. */
import type { Draft } from '../kernel/layer.ts';
import { shiftedPlace } from './places.ts';
import type { FloorTables, WaitlistEntry } from './state.ts';

const moved = (time: number | undefined, ms: number): number | undefined =>
  time === undefined ? undefined : time + ms;

function shiftedEntry(entry: WaitlistEntry, ms: number): WaitlistEntry {
  return {
    ...entry,
    joinedAt: entry.joinedAt + ms,
    place: shiftedPlace(entry.place, ms),
    moved: entry.moved && { ...entry.moved, at: entry.moved.at + ms },
    checkinBy: moved(entry.checkinBy, ms),
  };
}

export function shiftFloor(draft: Draft<FloorTables>, ms: number): void {
  shiftWaiting(draft, ms);
  shiftSeats(draft, ms);
  for (const [key, row] of [...draft.entries('openings')])
    draft.set('openings', key, { times: row.times.map((time) => time + ms) });
  for (const [key, { askedAt, sent }] of [...draft.entries('requests')])
    draft.patch('requests', key, { askedAt: askedAt + ms, sent: sent && { ...sent, at: sent.at + ms } });
  for (const [key, { barred }] of [...draft.entries('players')])
    if (barred) draft.patch('players', key, { barred: { since: barred.since + ms, until: moved(barred.until, ms) } });
  for (const [key, { lines }] of [...draft.entries('history')])
    draft.set('history', key, { lines: lines.map((line) => ({ ...line, at: line.at + ms })) });
}

function shiftWaiting(draft: Draft<FloorTables>, ms: number): void {
  for (const [key, entry] of [...draft.entries('entries')]) draft.set('entries', key, shiftedEntry(entry, ms));
  for (const [key, row] of [...draft.entries('removed')])
    draft.set('removed', key, { ...row, entry: shiftedEntry(row.entry, ms), removedAt: row.removedAt + ms });
  for (const [key, call] of [...draft.entries('calls')])
    draft.patch('calls', key, { at: call.at + ms, deadline: call.deadline + ms, comingAt: moved(call.comingAt, ms) });
}

function shiftSeats(draft: Draft<FloorTables>, ms: number): void {
  for (const [key, seat] of [...draft.entries('seats')]) {
    if (seat.type !== 'occupied' && seat.type !== 'away') continue;
    const sits = { since: seat.since + ms, standing: { ...seat.standing, time: seat.standing.time + ms } };
    if (seat.type === 'occupied') draft.set('seats', key, { ...seat, ...sits });
    else draft.set('seats', key, { ...seat, ...sits, awaySince: seat.awaySince + ms, awayUntil: seat.awayUntil + ms });
  }
}
