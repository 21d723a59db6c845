/** What each board shows: a view's name, the subject that it is projected from, its content. */

import { type FloorTables, mustMoveBoard, waitlistBoard } from '../../src/floor/index.ts';
import type { Layer, Reader } from '../../src/kernel/layer.ts';
import { roomBoard } from '../../src/player/room.ts';
import { displayBoard, type ScreensTables, slidesBoard } from '../../src/screens/index.ts';
import type { TournamentTables } from '../../src/tournament/state.ts';
import { type Names, shortName } from './shown-names.ts';
import { tournamentBoard } from './tournament-boards.ts';

export interface View {
  /** The subject it is projected from. */
  readonly subject: string;
  /** It shows what stands in no log: it is projected at each read, and changes without a word. */
  readonly unlogged?: boolean;
  /** Undefined while there is nothing to show under this name. */
  project(state: Layer, names: Names): object | undefined;
}

const NAME = /^([a-z][a-z-]{0,15})(?:\.([a-z0-9][a-z0-9-]{0,31}))?$/;

/**
 * `clock.<tournament>`, `seatings.<tournament>` and whatever else a tournament has, `waitlists`, `must-move` and both of one game, as
 * in `waitlists.<game>`, `tables`, `room`, `slides.<set>`, `display.<device>`. Undefined for anything else.
 */
export function viewOf(name: string): View | undefined {
  const [, sort, id] = NAME.exec(name) ?? [];
  if (sort === undefined) return undefined;
  if (sort === 'waitlists') return waitlistsView(id);
  if (sort === 'must-move') return mustMoveView(id);
  if (sort === 'tables' && !id) return tablesView;
  if (sort === 'room' && !id) return roomView;
  if (!id) return undefined;
  if (sort === 'display') return displayView(id);
  if (sort === 'slides') return slidesView(id);
  const project = tournamentBoard(sort);
  return project && tournamentView(id, project);
}

function tournamentView(
  id: string,
  project: (state: Reader<TournamentTables>, names: Names) => object | undefined,
): View {
  return { subject: `tournament/${id}`, project: (state, names) => project(state as never, names) };
}

const displayView = (device: string): View => ({
  subject: 'screens',
  project: (state, names) =>
    displayBoard(state as unknown as Reader<ScreensTables>, device, (announcement) => names(announcement)) ?? undefined,
});

const slidesView = (set: string): View => ({
  subject: 'screens',
  project: (state, names) => slidesBoard(state as unknown as Reader<ScreensTables>, set, names),
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

const mustMoveView = (game: string | undefined): View => ({
  subject: 'floor',
  project: (state, names) =>
    mustMoveBoard(state as unknown as Reader<FloorTables>, (player) => shortName(names(player)), game),
});

const roomView: View = {
  subject: 'floor',
  project: (state) => roomBoard(state as unknown as Reader<FloorTables>),
};

const tablesView: View = {
  subject: 'floor',
  project: (state, names) => ({
    games: floorBoard(state, names).games.map(({ game, name, stakes, tables }) => ({ game, name, stakes, tables })),
  }),
};
