/** Entries on and off the lists. Rows that mirror each other (`lists`, `entries`) change only here. */
import type { Draft, Reader } from '../kernel/layer.ts';
import { noteHistory } from './history.ts';
import { insertionIndex } from './places.ts';
import {
  type EntryStatus,
  entryKey,
  type FloorTables,
  type Game,
  type GameId,
  type Place,
  type PlayerId,
  type RemovalReason,
  type Waitlist,
  type WaitlistEntry,
} from './state.ts';

const EMPTY: Waitlist = { order: [], moves: 0 };
export const WAITING = { type: 'waiting' } as const;

export const listOf = (state: Reader<FloorTables>, game: GameId): Waitlist => state.get('lists', game) ?? EMPTY;

/** The games whose lists a player is on, by id. */
export const gamesOf = (state: Reader<FloorTables>, player: PlayerId): GameId[] =>
  state.derive('games', idsInOrder).filter((game) => state.has('entries', entryKey(game, player)));

const idsInOrder = (games: Iterable<[GameId, Game]>): readonly GameId[] => Array.from(games, ([id]) => id).sort();

/** [LIST-4] The first who is present and not called. */
export function firstToCall(state: Reader<FloorTables>, game: GameId): PlayerId | undefined {
  return listOf(state, game).order.find((player) => {
    const entry = state.get('entries', entryKey(game, player))!;
    return entry.present && entry.status.type === 'waiting';
  });
}

/** Put a new entry on its list, at its place. */
export function addEntry(draft: Draft<FloorTables>, entry: WaitlistEntry): void {
  const { game, player } = entry;
  draft.set('entries', entryKey(game, player), entry);
  insert(draft, game, player, entry.place);
}

/** Take an entry off its list; it can be restored until the day turns. Its call must have been ended before. */
export function removeEntry(draft: Draft<FloorTables>, entry: WaitlistEntry, reason: RemovalReason, now: number): void {
  const { game, player } = entry;
  const key = entryKey(game, player);
  draft.delete('entries', key);
  take(draft, game, player);
  const waiting = entry.status.type === 'waiting' ? entry : { ...entry, status: WAITING };
  draft.set('removed', key, { entry: waiting, reason, removedAt: now });
  if (reason !== 'seated' && reason !== 'merged')
    noteHistory(draft, player, { at: now, what: 'off-list', game, why: reason });
}

/** The entry becomes another player's, at its place. They must not be on that list. */
export function renameEntry(draft: Draft<FloorTables>, entry: WaitlistEntry, player: PlayerId): void {
  const list = listOf(draft, entry.game);
  draft.delete('entries', entryKey(entry.game, entry.player));
  draft.set('entries', entryKey(entry.game, player), { ...entry, player });
  const order = list.order.map((other) => (other === entry.player ? player : other));
  draft.set('lists', entry.game, { order, moves: list.moves });
}

/** Change an entry that stays where it is. */
export const changeEntry = (draft: Draft<FloorTables>, entry: WaitlistEntry, fields: Partial<WaitlistEntry>): void =>
  draft.patch('entries', entryKey(entry.game, entry.player), fields);

/** The same for what every call changes. `entry` must be the row as it is. */
export const setStatus = (draft: Draft<FloorTables>, entry: WaitlistEntry, status: EntryStatus): void =>
  draft.set('entries', entryKey(entry.game, entry.player), { ...entry, status });

/** Give an entry another place, with whatever else changes. */
export function placeEntry(
  draft: Draft<FloorTables>,
  entry: WaitlistEntry,
  place: Place,
  fields: Partial<WaitlistEntry> = {},
): void {
  take(draft, entry.game, entry.player);
  changeEntry(draft, entry, { ...fields, place });
  insert(draft, entry.game, entry.player, place);
}

/** The number of the move that is being made on this list. */
export function nextMove(draft: Draft<FloorTables>, game: GameId): number {
  const list = listOf(draft, game);
  draft.set('lists', game, { order: list.order, moves: list.moves + 1 });
  return list.moves + 1;
}

function insert(draft: Draft<FloorTables>, game: GameId, player: PlayerId, place: Place): void {
  const { order, moves } = listOf(draft, game);
  const placeAt = (index: number): Place => draft.get('entries', entryKey(game, order[index]!))!.place;
  const index = insertionIndex(order.length, placeAt, place);
  draft.set('lists', game, { order: order.toSpliced(index, 0, player), moves });
}

function take(draft: Draft<FloorTables>, game: GameId, player: PlayerId): void {
  const { order, moves } = listOf(draft, game);
  draft.set('lists', game, { order: order.toSpliced(order.indexOf(player), 1), moves });
}
