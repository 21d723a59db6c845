/** Boards of one tournament as a screen is sent them: `src/tournament/board.ts` says what they hold, long lists go in parts. */
import type { Reader } from '../../src/kernel/layer.ts';
import {
  type BreakOrderBoard,
  type FinalTableBoard,
  inParts,
  type MoveRow,
  type MovesBoard,
  numberedPart,
  type PlaceRow,
  type ResultsBoard,
  type SeatingRow,
  type SeatingsBoard,
} from '../../src/screens/content.ts';
import {
  alternatesBoard,
  breakOrderBoard,
  bubbleBoard,
  clockBoard,
  finalTableBoard,
  movesBoard,
  resultsBoard,
  seatingBoard,
} from '../../src/tournament/board.ts';
import { breakOrder, seatsToFill } from '../../src/tournament/breaking.ts';
import { movesOutstanding } from '../../src/tournament/moves.ts';
import { results as resultsOf } from '../../src/tournament/results.ts';
import type { PlayerId, TournamentTables } from '../../src/tournament/state.ts';
import { byName, indexLetter, type Names, shortName, shortNames } from './shown-names.ts';

type State = Reader<TournamentTables>;
/** Undefined before the tournament is made. */
type Project = (state: State, names: Names) => object | undefined;
type NameOf = (player: PlayerId) => string;

const one =
  (names: Names): NameOf =>
  (player) =>
    shortName(names(player));

/** Names on one list: those of two who would look alike are longer. */
function ofList(players: readonly PlayerId[], names: Names): NameOf {
  const shown = shortNames(players, names);
  return (player) => shown.get(player) ?? shortName(names(player));
}

/** Everyone's seat by the alphabet: the letters are the parts. */
function seatings(state: State, names: Names): SeatingsBoard | undefined {
  const board = seatingBoard(state);
  if (!board) return undefined;
  const seated = board.tables.flatMap(({ number, seats }) =>
    seats.flatMap((seat) => (seat.player === null ? [] : [{ player: seat.player, table: number, seat: seat.number }])),
  );
  const nameOf = ofList(
    seated.map(({ player }) => player),
    names,
  );
  const rows = seated
    .map(({ player, table, seat }): SeatingRow => [nameOf(player), table, seat])
    .sort((a, b) => byName(a[0], b[0]) || a[1] - b[1] || a[2] - b[2]);
  const parts = inParts(rows, ([name]) => indexLetter(name));
  return { board: 'seatings', name: board.name, unseated: board.unseated.length, ...parts };
}

/** [BREAK-2] The table that players leave is the part: marked present there, only its rows change. */
function moves(state: State, names: Names): MovesBoard | undefined {
  const movers = movesOutstanding(state).map(({ player }) => player);
  const board = movesBoard(state, ofList(movers, names));
  if (!board) return undefined;
  const { moves, ...head } = board;
  const rows = moves.map(({ name, from, to, waits }): MoveRow => {
    return [name, from?.table ?? null, from?.seat ?? null, to.table, to.seat, waits];
  });
  return { ...head, ...inParts(rows, ([, from]) => (from === null ? 'unseated' : numberedPart(from))) };
}

function order(state: State): BreakOrderBoard | undefined {
  const board = breakOrderBoard(state);
  const [next] = breakOrder(state);
  return board && { ...board, open: next === undefined ? 0 : seatsToFill(state, next) };
}

function final(state: State, names: Names): FinalTableBoard | undefined {
  const name = state.get('tournament', 'this')?.name;
  if (name === undefined) return undefined;
  return finalTableBoard(state, one(names)) ?? { board: 'final-table', name, number: null, button: null, seats: [] };
}

/** Places of one part: those that a bust leaves alone are not sent again. */
const PLACES_IN_PART = 25;

function results(state: State, names: Names): ResultsBoard | undefined {
  const players = resultsOf(state).map(({ player }) => player);
  const board = resultsBoard(state, ofList(players, names));
  const clock = clockBoard(state);
  if (!board || !clock) return undefined;
  const { places, ...head } = board;
  const rows = places.map(({ place, name, tied }): PlaceRow => [place, name, tied]);
  const parts = inParts(rows, ([place]) => numberedPart(Math.floor(place / PLACES_IN_PART)));
  return { ...head, entry: clock.entry, left: clock.players.left, ...parts };
}

const BOARDS: { readonly [view: string]: Project } = {
  ...{ seatings, moves, results },
  clock: (state, names) => clockBoard(state, one(names)),
  bubble: (state, names) => bubbleBoard(state, one(names)),
  alternates: (state, names) => alternatesBoard(state, one(names)),
  ...{ 'break-order': order, 'final-table': final },
};

/** Projects a tournament's board of this name; undefined for no such board. */
export const tournamentBoard = (view: string): Project | undefined =>
  Object.hasOwn(BOARDS, view) ? BOARDS[view] : undefined;
