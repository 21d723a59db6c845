/**
 * [MUST-1] Must-move chains among the tables of a game.
 *
 *     main ◀── feeder ◀── last feeder ◀── the list
 *     t1,t2     t3          t4
 *
 * A table says which tables it feeds; several may be main, and several may feed. Players stand in a feeder's line by
 * how long they have been there, whichever seat or sister table they changed to. Chains never loop: a link that
 * would close one is refused.
 */
import type { Draft, Reader } from '../kernel/layer.ts';
import {
  type CashTable,
  type FloorTables,
  type PlayerId,
  type SeatNumber,
  type Standing,
  seatKey,
  type TableId,
} from './state.ts';

type State = Reader<FloorTables>;
const NONE: readonly TableId[] = [];

export const feedsOf = (state: State, table: TableId): readonly TableId[] => state.get('tables', table)?.feeds ?? NONE;

/** The tables that feed this one directly, by id. */
export const feedersOf = (state: State, table: TableId): readonly TableId[] =>
  state.derive('tables', feedersOfEach).get(table) ?? NONE;

function feedersOfEach(tables: Iterable<[TableId, CashTable]>): ReadonlyMap<TableId, readonly TableId[]> {
  const feeders = new Map<TableId, TableId[]>();
  for (const [id, row] of tables)
    for (const fed of row.feeds ?? NONE) {
      const known = feeders.get(fed);
      if (known) known.push(id);
      else feeders.set(fed, [id]);
    }
  for (const found of feeders.values()) found.sort();
  return feeders;
}

/** `from` feeds `to`, directly or through others. */
export const reaches = (state: State, from: TableId, to: TableId): boolean =>
  feedsOf(state, from).some((next) => next === to || reaches(state, next, to));

/** 0: a main table, or one in no chain; 1: feeds it; 2: feeds that … */
export const tierOf = (state: State, table: TableId): number =>
  feedsOf(state, table).reduce((tier, next) => Math.max(tier, 1 + tierOf(state, next)), 0);

export interface Seated {
  readonly player: PlayerId;
  readonly table: TableId;
  readonly seat: SeatNumber;
  readonly standing: Standing;
}

/** Who sits at a table, by seat. */
export function seatedAt(state: State, table: TableId): Seated[] {
  const row = state.get('tables', table);
  const seated: Seated[] = [];
  for (let seat = 1; row && row.state !== 'closed' && seat <= row.seats; seat++) {
    const there = state.get('seats', seatKey(table, seat));
    if (there?.type === 'occupied' || there?.type === 'away')
      seated.push({ player: there.player, table, seat, standing: there.standing });
  }
  return seated;
}

/** The line of these tables: the longest seated first. */
export const lineOf = (state: State, tables: readonly TableId[]): Seated[] =>
  tables
    .flatMap((table) => seatedAt(state, table))
    .sort(
      (a, b) =>
        a.standing.time - b.standing.time ||
        a.standing.nth - b.standing.nth ||
        (a.table === b.table ? a.seat - b.seat : a.table < b.table ? -1 : 1),
    );

/** Who must move up to this table, in order: its feeders' line, then the line of those behind them. */
export function moversTo(state: State, table: TableId): Seated[] {
  const movers: Seated[] = [];
  const met = new Set([table]);
  for (let feeders = feedersOf(state, table); feeders.length > 0; ) {
    movers.push(...lineOf(state, feeders));
    for (const feeder of feeders) met.add(feeder);
    const behind = new Set(feeders.flatMap((feeder) => feedersOf(state, feeder)));
    feeders = [...behind].filter((one) => !met.has(one)).sort();
  }
  return movers;
}

/** Two tables that feed the same ones: who changes between them keeps their standing. */
export function areSisters(state: State, a: TableId, b: TableId): boolean {
  const [of, there] = [feedsOf(state, a), feedsOf(state, b)];
  return of.length > 0 && of.length === there.length && of.every((table) => there.includes(table));
}

/** A table leaves its chain: what fed it feeds what it fed. */
export function unchain(draft: Draft<FloorTables>, table: TableId): void {
  const onward = feedsOf(draft, table);
  for (const feeder of feedersOf(draft, table)) {
    const rest = feedsOf(draft, feeder).filter((one) => one !== table);
    linkTable(draft, feeder, [...rest, ...onward]);
  }
  if (onward.length > 0) linkTable(draft, table, []);
}

export function linkTable(draft: Draft<FloorTables>, table: TableId, feeds: readonly TableId[]): void {
  const targets = [...new Set(feeds)].sort();
  draft.patch('tables', table, { feeds: targets.length > 0 ? targets : undefined });
}
