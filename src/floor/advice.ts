/** [MUST-1] [MOVE-1] Who should go where next, and why: what the floor is shown beside an open seat. */
import type { Reader } from '../kernel/layer.ts';
import { feedersOf, feedsOf, moversTo, tierOf } from './chain.ts';
import { type Claim, claimsOn } from './claims.ts';
import { byText, openSeatsAt, tablesInOrder } from './select.ts';
import type { CashTable, FloorTables, GameId, PlayerId, Sitting, TableId } from './state.ts';

type State = Reader<FloorTables>;

export interface Advice {
  readonly player: PlayerId;
  readonly from: Sitting;
  readonly to: Sitting;
  /** Asked for (and their number), or must move (and their place in the line). */
  readonly why: Claim;
  /** How many others may have the seat after them. */
  readonly others: number;
}

/** Nobody asked for anything, and nobody must move: then there is nothing to look for. */
function isAnyMoveDue(state: State, tables: readonly { table: CashTable }[]): boolean {
  return !state.entries('requests').next().done || tables.some(({ table }) => table.feeds !== undefined);
}

/** Every move that is due in a game, main tables first. One a player, and only of those whose turn it is. */
export function nextMoves(state: State, game: GameId): Advice[] {
  const told = new Set<PlayerId>();
  const tables = tablesInOrder(state, game);
  if (!isAnyMoveDue(state, tables)) return [];
  return tables
    .filter(({ table }) => table.state !== 'closed' && table.state !== 'breaking')
    .map(({ id }) => ({ id, tier: tierOf(state, id) }))
    .sort((a, b) => a.tier - b.tier)
    .flatMap(({ id }) => openSeatsAt(state, id))
    .flatMap((to): Advice[] => {
      const [why, ...others] = claimsOn(state, to);
      if (!why || told.has(why.player)) return [];
      told.add(why.player);
      return [{ player: why.player, from: { table: why.table, seat: why.seat }, to, why, others: others.length }];
    });
}

/** The move to make first; undefined when everybody is where they should be. The act is `cash.moved`. */
export const nextMover = (state: State, game: GameId): Advice | undefined => nextMoves(state, game)[0];

/** Open seats that a newcomer from the list may have, the last feeder's first. [MUST-1] [MOVE-1] */
export const seatsForList = (state: State, game: GameId): Sitting[] =>
  tablesInOrder(state, game)
    .filter(({ table }) => table.state !== 'closed' && table.state !== 'breaking')
    .map(({ id }) => ({ id, tier: tierOf(state, id) }))
    .sort((a, b) => b.tier - a.tier)
    .flatMap(({ id }) => openSeatsAt(state, id))
    .filter((seat) => claimsOn(state, seat).length === 0);

export interface Chain {
  /** Main tables fed by the same feeders. */
  readonly main: readonly TableId[];
  /** Who must move up, in order. */
  readonly line: readonly { readonly player: PlayerId; readonly table: TableId; readonly since: number }[];
}

/** [MUST-1] A game's chains, each with its line. */
export function chainsOf(state: State, game: GameId): Chain[] {
  const chains = new Map<string, TableId[]>();
  for (const { id, table } of tablesInOrder(state, game)) {
    const feeders = table.state === 'closed' || feedsOf(state, id).length > 0 ? [] : feedersOf(state, id);
    if (feeders.length > 0) chains.set(feeders.join(), [...(chains.get(feeders.join()) ?? []), id]);
  }
  return [...chains.values()].map((main) => ({
    main,
    line: moversTo(state, main[0]!).map(({ player, table, standing }) => ({ player, table, since: standing.time })),
  }));
}

/** Where a player stands in the line that they must move up from; undefined in no feeder. */
export function placeInLine(
  state: State,
  player: PlayerId,
): { position: number; of: number; main: readonly TableId[] } | undefined {
  const at = state.get('sitting', player);
  if (!at || feedsOf(state, at.table).length === 0) return undefined;
  const target = [...feedsOf(state, at.table)].sort(byText)[0]!;
  const line = moversTo(state, target);
  const position = line.findIndex((one) => one.player === player) + 1;
  return { position, of: line.length, main: feedsOf(state, at.table) };
}
