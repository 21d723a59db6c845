/** What each board shows: a view's name, the subject that it is projected from, its content. */

import { type FloorTables, waitlistBoard } from '../../src/floor/index.ts';
import type { Layer, Reader } from '../../src/kernel/layer.ts';
import { displayBoard, type ScreensTables } from '../../src/screens/index.ts';
import { clockBoard, seatingBoard } from '../../src/tournament/board.ts';
import type { TournamentTables } from '../../src/tournament/state.ts';

/** Names by id, from the roster. */
export type Names = (id: string) => string | undefined;

export interface View {
  /** The subject it is projected from. */
  readonly subject: string;
  /** Undefined while there is nothing to show under this name. */
  project(state: Layer, names: Names): object | undefined;
}

const NAME = /^(clock|seatings|waitlists|tables|display)(?:\.([a-z0-9][a-z0-9-]{0,31}))?$/;

/**
 * `clock.<tournament>`, `seatings.<tournament>`, `waitlists`, `waitlists.<game>`, `tables`, `display.<device>`.
 * Undefined for anything else.
 */
export function viewOf(name: string): View | undefined {
  const [, sort, id] = NAME.exec(name) ?? [];
  if (sort === 'clock' && id)
    return tournamentView(id, (state, names) => clockBoard(state, (id) => shortName(names(id))));
  if (sort === 'seatings' && id) return tournamentView(id, (state, names) => withNames(state, names));
  if (sort === 'display' && id) return displayView(id);
  if (sort === 'waitlists') return waitlistsView(id);
  if (sort === 'tables' && !id) return tablesView;
  return undefined;
}

function tournamentView(
  id: string,
  project: (state: Reader<TournamentTables>, names: Names) => object | undefined,
): View {
  return { subject: `tournament/${id}`, project: (state, names) => project(state as never, names) };
}

function withNames(state: Reader<TournamentTables>, names: Names): object | undefined {
  const board = seatingBoard(state);
  if (!board) return undefined;
  const tables = board.tables.map(({ number, seats }) => ({
    number,
    seats: seats.map(({ player, ...seat }) => ({ ...seat, name: player === null ? null : shortName(names(player)) })),
  }));
  return { ...board, tables, unseated: board.unseated.map((player) => shortName(names(player))) };
}

const displayView = (device: string): View => ({
  subject: 'screens',
  project: (state, names) =>
    displayBoard(state as unknown as Reader<ScreensTables>, device, (announcement) => names(announcement)) ?? undefined,
});

const floorBoard = (state: Layer, names: Names) =>
  waitlistBoard(state as unknown as Reader<FloorTables>, (player) => shortName(names(player)));

const waitlistsView = (game: string | undefined): View => ({
  subject: 'floor',
  project(state, names) {
    const { games } = floorBoard(state, names);
    return { games: game === undefined ? games : games.filter((one) => one.game === game) };
  },
});

const tablesView: View = {
  subject: 'floor',
  project: (state, names) => ({
    games: floorBoard(state, names).games.map(({ game, name, stakes, tables }) => ({ game, name, stakes, tables })),
  }),
};

/** What a room shows of a name: "Ana P." A player without a name here (erased, not yet known) is a dash. */
export function shortName(name: string | undefined): string {
  const [first, ...rest] = (name ?? '').trim().split(/\s+/);
  const last = rest.at(-1);
  if (!first) return '–';
  return last ? `${first} ${[...last][0]}.` : first;
}
