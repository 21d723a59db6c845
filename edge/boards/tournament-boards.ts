/** Boards of one tournament, projected from its fold. The clock's and the seating by table are `src/tournament/board.ts`'s own. */
import type { Reader } from '../../src/kernel/layer.ts';
import {
  type AlternatesBoard,
  type BreakOrderBoard,
  type BubbleBoard,
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
import { listed } from '../../src/tournament/alternates.ts';
import { breakOrder, seatsToFill } from '../../src/tournament/breaking.ts';
import { handForHand } from '../../src/tournament/hand-for-hand.ts';
import { movesOutstanding, spotOf } from '../../src/tournament/moves.ts';
import { placesOf } from '../../src/tournament/places.ts';
import { finalTable } from '../../src/tournament/redraw.ts';
import { figures, unseatedPlayers } from '../../src/tournament/select.ts';
import { entryClosesAt } from '../../src/tournament/standing.ts';
import { THIS, type TournamentRow, type TournamentTables } from '../../src/tournament/state.ts';
import { byName, indexLetter, type Names, shortName, shortNames } from './shown-names.ts';

type State = Reader<TournamentTables>;
type Project = (state: State, names: Names, tournament: TournamentRow) => object;

const headOf = <Board extends string>(board: Board, { name, phase }: TournamentRow) => ({ board, name, phase });

const entryOf = (state: State, tournament: TournamentRow) => ({
  open: tournament.registration === 'open' && tournament.phase !== 'finished' && tournament.phase !== 'cancelled',
  closesAt: entryClosesAt(state, tournament),
});

/** Everyone's seat by the alphabet: the letters are the parts. */
function seatings(state: State, names: Names, tournament: TournamentRow): SeatingsBoard {
  const seated = [...state.entries('players')].filter(([, { seat }]) => seat !== null);
  const shown = shortNames(
    seated.map(([player]) => player),
    names,
  );
  const rows = seated
    .flatMap(([player, { seat }]): SeatingRow[] => {
      const spot = spotOf(state, seat);
      return spot ? [[shown.get(player)!, spot.table, spot.seat]] : [];
    })
    .sort((a, b) => byName(a[0], b[0]) || a[1] - b[1] || a[2] - b[2]);
  return {
    ...headOf('seatings', tournament),
    unseated: unseatedPlayers(state).length,
    ...inParts(rows, ([name]) => indexLetter(name)),
  };
}

/** [BREAK-2] The table that players leave is the part: marked present there, only its rows change. */
function moves(state: State, names: Names, tournament: TournamentRow): MovesBoard {
  const outstanding = movesOutstanding(state);
  const shown = shortNames(
    outstanding.map(({ player }) => player),
    names,
  );
  const rows = outstanding.map(({ player, from, to, waits }): MoveRow => {
    return [shown.get(player)!, from?.table ?? null, from?.seat ?? null, to.table, to.seat, waits];
  });
  return {
    ...headOf('moves', tournament),
    ...inParts(rows, ([, from]) => (from === null ? 'unseated' : numberedPart(from))),
  };
}

function order(state: State, _: Names, tournament: TournamentRow): BreakOrderBoard {
  const tables = breakOrder(state);
  const rows = tables.map((table) => {
    const { number, seated } = state.get('tables', table)!;
    return [number, seated] as const;
  });
  const open = tables[0] === undefined ? 0 : seatsToFill(state, tables[0]);
  return { ...headOf('break-order', tournament), order: rows, open };
}

function bubble(state: State, names: Names, tournament: TournamentRow): BubbleBoard {
  const { left, prizePlaces, toPrizePlaces } = figures(state)!;
  const hand = handForHand(state);
  return {
    ...headOf('bubble', tournament),
    ...{ left, places: prizePlaces, toGo: toPrizePlaces },
    hand: hand
      ? {
          number: hand.hand,
          tables: hand.tables.map(({ number, done }) => [number, done]),
          out: hand.out.map((player) => shortName(names(player))),
        }
      : null,
  };
}

function alternates(state: State, names: Names, tournament: TournamentRow): AlternatesBoard {
  const list = listed(state).map(
    ({ place, player, until }) => [place, shortName(names(player)), until] as AlternatesBoard['list'][number],
  );
  return { ...headOf('alternates', tournament), entry: entryOf(state, tournament), list };
}

function final(state: State, names: Names, tournament: TournamentRow): FinalTableBoard {
  const drawn = finalTable(state);
  if (!drawn) return { ...headOf('final-table', tournament), table: null };
  const { table, number, button, seats } = drawn;
  const players = seats.map(({ seat, player, chips }) => [seat, shortName(names(player)), chips] as const);
  const size = state.get('tables', table)!.seats;
  return { ...headOf('final-table', tournament), table: { number, seats: size, button, players } };
}

/** Places of one part: those that a bust leaves alone are not sent again. */
const PLACES_IN_PART = 25;

function results(state: State, names: Names, tournament: TournamentRow): ResultsBoard {
  const places = placesOf(state);
  const shown = shortNames(
    places.map(({ player }) => player),
    names,
  );
  const rows = places.map(({ player, place, tied }): PlaceRow => [place, shown.get(player)!, tied]);
  const { left, prizePlaces } = figures(state)!;
  return {
    ...headOf('results', tournament),
    ...{ entry: entryOf(state, tournament), left, prizePlaces },
    ...inParts(rows, ([place]) => numberedPart(Math.floor(place / PLACES_IN_PART))),
  };
}

const BOARDS: { readonly [view: string]: Project } = {
  ...{ seatings, moves, results, bubble, alternates },
  ...{ 'break-order': order, 'final-table': final },
};

/** Projects a tournament's board of this name; undefined for no such board. It gives undefined before the tournament is made. */
export function tournamentBoard(view: string): ((state: State, names: Names) => object | undefined) | undefined {
  const project = Object.hasOwn(BOARDS, view) ? BOARDS[view] : undefined;
  if (!project) return undefined;
  return (state, names) => {
    const tournament = state.get('tournament', THIS);
    return tournament && project(state, names, tournament);
  };
}
