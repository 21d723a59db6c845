/** What one player has in the room becomes another's: see persons.ts. */
import type { Draft } from '../kernel/layer.ts';
import { takeOffList } from './calls.ts';
import { comparePlaces } from './places.ts';
import { MOVE_SORTS } from './requests.ts';
import {
  entryKey,
  type FloorTables,
  type GameId,
  interestKey,
  type PlayerId,
  requestKey,
  seatKey,
  type WaitlistEntry,
} from './state.ts';
import { gamesOf, renameEntry } from './waiting.ts';

type FloorDraft = Draft<FloorTables>;

/** The two must not both sit somewhere. */
export function handOver(draft: FloorDraft, from: PlayerId, into: PlayerId, now: number): void {
  handOverSeat(draft, from, into);
  dropPlayed(draft, into, now);
  for (const game of gamesOf(draft, from)) handOverEntry(draft, game, from, into, now);
  for (const [key, row] of [...draft.entries('removed')]) {
    if (row.entry.player !== from) continue;
    const to = entryKey(row.entry.game, into);
    if (!draft.has('removed', to)) draft.set('removed', to, { ...row, entry: { ...row.entry, player: into } });
    draft.delete('removed', key);
  }
  for (const [key, row] of [...draft.entries('interests')]) {
    if (row.player !== from) continue;
    const to = interestKey(row.tournament, into);
    if (!draft.has('interests', to)) draft.set('interests', to, { ...row, player: into });
    draft.delete('interests', key);
  }
  const lines = [...(draft.get('history', from)?.lines ?? []), ...(draft.get('history', into)?.lines ?? [])];
  if (lines.length > 0) draft.set('history', into, { lines: lines.sort((a, b) => a.at - b.at) });
  draft.delete('history', from);
}

function handOverSeat(draft: FloorDraft, from: PlayerId, into: PlayerId): void {
  const at = draft.get('sitting', from);
  if (!at) return;
  const key = seatKey(at.table, at.seat);
  const seat = draft.get('seats', key);
  if (seat?.type === 'occupied' || seat?.type === 'away') draft.set('seats', key, { ...seat, player: into });
  draft.set('sitting', into, at);
  draft.delete('sitting', from);
  for (const sort of MOVE_SORTS) {
    const request = draft.get('requests', requestKey(sort, from));
    if (!request) continue;
    draft.set('requests', requestKey(sort, into), { ...request, player: into });
    draft.delete('requests', requestKey(sort, from));
  }
}

/** [LIST-5] One entry: a call goes on, else the earlier place stands. Who plays the game is on no list of it. */
function handOverEntry(draft: FloorDraft, game: GameId, from: PlayerId, into: PlayerId, now: number): void {
  const own = draft.get('entries', entryKey(game, into));
  if (own) {
    const theirs = draft.get('entries', entryKey(game, from))!;
    const loser = betterOf(theirs, own) === theirs ? into : from;
    takeOffList(draft, game, loser, 'merged', 'left', now);
  }
  if (plays(draft, into, game)) takeOffList(draft, game, from, 'seated', 'left', now);
  const entry = draft.get('entries', entryKey(game, from));
  if (!entry) return;
  renameEntry(draft, entry, into);
  if (entry.status.type !== 'called') return;
  const { call } = entry.status;
  const row = draft.get('calls', call)!;
  draft.patch('calls', call, { player: into });
  if (row.table === undefined || row.seat === undefined) return;
  draft.set('seats', seatKey(row.table, row.seat), { type: 'held', player: into, call });
}

function betterOf(a: WaitlistEntry, b: WaitlistEntry): WaitlistEntry {
  const [called, other] = [a.status.type === 'called', b.status.type === 'called'];
  if (called !== other) return called ? a : b;
  return comparePlaces(a.place, b.place) < 0 ? a : b;
}

/** Whoever sits now plays that game: an entry of theirs for it is over. */
function dropPlayed(draft: FloorDraft, player: PlayerId, now: number): void {
  for (const game of gamesOf(draft, player))
    if (plays(draft, player, game)) takeOffList(draft, game, player, 'seated', 'left', now);
}

const plays = (draft: FloorDraft, player: PlayerId, game: GameId): boolean => {
  const at = draft.get('sitting', player);
  return at !== undefined && draft.get('tables', at.table)?.game === game;
};
