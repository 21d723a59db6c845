/**
 * What players are to be told while their pages are closed, as the state stands: pure, so that nothing is missed or told
 * twice by a restart. Each piece has a key that names the fact; whoever sends keeps which keys are told (push.ts).
 */
import { type FloorTables, type Game, gamesInOrder, labelOf, nextMoves, seatedAt } from '../../src/floor/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { State as TournamentState } from '../../src/tournament/fields.ts';
import { movesOutstanding } from '../../src/tournament/moves.ts';
import { THIS } from '../../src/tournament/state.ts';
import type { Wants } from './subscription.ts';

export interface Place {
  readonly table: string;
  readonly seat: number;
}

interface Fact {
  /** Names the fact, and whom it is told: `called tablet-1.7 p-ana`. */
  readonly key: string;
  readonly player: string;
  /** From then on it is worth nothing, ms since 1970. */
  readonly deadline: number;
}

export type News = Fact &
  (
    | { readonly kind: 'called'; readonly call: string; readonly game: string; readonly place: Place | undefined }
    | { readonly kind: 'seat-ready'; readonly game: string; readonly place: Place; readonly must: boolean }
    | { readonly kind: 'table-breaks'; readonly table: string; readonly broken: boolean }
    | { readonly kind: 'table-breaks'; readonly tournament: string; readonly name: string; readonly to: Place }
    | { readonly kind: 'tournament-starts'; readonly tournament: string; readonly name: string }
  );

export const WANT: { readonly [kind in News['kind']]: keyof Wants } = {
  called: 'called',
  'seat-ready': 'seatReady',
  'table-breaks': 'tableBreaks',
  'tournament-starts': 'tournamentStarts',
};

const MINUTE_MS = 60_000;
/** How long a seat that is offered, and a table that breaks, are news. */
const OFFER_MS = 5 * MINUTE_MS;
const BREAK_MS = 15 * MINUTE_MS;

const gameName = ({ name, stakes }: Game): string => `${name} ${stakes}`;

export function newsOfFloor(state: Reader<FloorTables>, now: number): News[] {
  return [...calls(state, now), ...offers(state, now), ...breaks(state, now)];
}

/** [LIST-9] Open calls that nobody answered yet. */
function* calls(state: Reader<FloorTables>, now: number): Iterable<News> {
  for (const [call, { player, game, table, seat, deadline, comingAt }] of state.entries('calls')) {
    const row = state.get('games', game);
    if (comingAt !== undefined || deadline <= now || !row) continue;
    const place = table === undefined || seat === undefined ? undefined : { table: labelOf(state, table), seat };
    yield { kind: 'called', key: `called ${call} ${player}`, player, deadline, call, game: gameName(row), place };
  }
}

/** [MOVE-1] [MUST-1] A seat that is first of all theirs: asked for, or one that they must move up to. */
function* offers(state: Reader<FloorTables>, now: number): Iterable<News> {
  for (const { id, game } of gamesInOrder(state))
    for (const { player, to, why } of nextMoves(state, id)) {
      // The act that opened the seat names the offer: the same seat may be offered again another time.
      const key = `seat-ready ${to.table}.${to.seat} ${state.touchedBy('seats', `${to.table}.${to.seat}`)} ${player}`;
      const place = { table: labelOf(state, to.table), seat: to.seat };
      const must = why.type === 'must-move';
      yield { kind: 'seat-ready', key, player, deadline: now + OFFER_MS, game: gameName(game), place, must };
    }
}

/** Tables that break or have just broken. */
function* breaks(state: Reader<FloorTables>, now: number): Iterable<News> {
  const deadline = now + BREAK_MS;
  for (const [table, { state: stands, openedAt }] of state.entries('tables')) {
    if (stands !== 'breaking') continue;
    const told = { kind: 'table-breaks', deadline, table: labelOf(state, table), broken: false } as const;
    for (const { player } of seatedAt(state, table))
      yield { ...told, player, key: `table-breaks ${table} ${openedAt} ${player}` };
  }
  for (const [act, { table, players, at }] of state.entries('breaks')) {
    if (at + BREAK_MS <= now) continue;
    const told = { kind: 'table-breaks', deadline: at + BREAK_MS, table: labelOf(state, table), broken: true } as const;
    for (const player of players) yield { ...told, player, key: `table-broke ${act} ${player}` };
  }
}

export interface TournamentNews {
  readonly id: string;
  readonly state: TournamentState;
  /** Who asked to hear of it. */
  readonly interested: readonly string[];
  /** How long before the start it is told, ms. */
  readonly startsMs: number;
}

export function newsOfTournament({ id, state, interested, startsMs }: TournamentNews, now: number): News[] {
  const tournament = state.get('tournament', THIS);
  if (!tournament || tournament.phase === 'finished' || tournament.phase === 'cancelled') return [];
  const { name } = tournament;
  const moves = movesOutstanding(state).flatMap(({ player, to, at, event }): News[] => {
    const deadline = at + BREAK_MS;
    if (deadline <= now || !to) return [];
    const place = { table: String(to.table), seat: to.seat };
    return [
      { kind: 'table-breaks', key: `moved ${event} ${player}`, player, deadline, tournament: id, name, to: place },
    ];
  });
  return [...moves, ...starts(id, state, interested, startsMs, now)];
}

function starts(
  id: string,
  state: TournamentState,
  interested: readonly string[],
  startsMs: number,
  now: number,
): News[] {
  const { startsAt, name, phase } = state.get('tournament', THIS)!;
  const begun = phase === 'running' || state.get('clock', THIS)?.run !== 'ready';
  if (startsAt === undefined || begun || now < startsAt - startsMs || now >= startsAt) return [];
  const players = new Set(interested);
  for (const [player, row] of state.entries('players')) if (row.status === 'in') players.add(player);
  return [...players].map((player) => ({
    ...{ kind: 'tournament-starts', key: `starts ${id} ${startsAt} ${player}`, player },
    ...{ deadline: startsAt, tournament: id, name },
  }));
}
