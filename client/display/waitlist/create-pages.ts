import { type Accessor, createMemo } from 'solid-js';
import type { BoardGame, WaitlistBoard } from '../../../src/floor/board.ts';
import { type Called, calledOf, gamesOf, type Layout, layoutOf, type Page, pageAt } from './lanes.ts';

export interface Pages {
  readonly games: Accessor<readonly BoardGame[]>;
  readonly layout: Accessor<Layout>;
  /** Which page is on, from 0. */
  readonly at: Accessor<number>;
  readonly page: Accessor<Page>;
  /** Calls to be shown on every page; none where all is on one. */
  readonly called: Accessor<readonly Called[]>;
}

/** The pages of a waitlist board and which is on. `game`: that game's list only. */
export function createPages(
  board: Accessor<WaitlistBoard>,
  game: Accessor<string | undefined>,
  now: Accessor<number>,
  portrait: Accessor<boolean>,
): Pages {
  const games = createMemo(() => gamesOf(board(), game()));
  const calls = createMemo(() => calledOf({ games: games() }));
  const layout = createMemo(() => layoutOf(games(), calls().length > 0, portrait()));
  const at = createMemo(() => pageAt(layout().pages.length, now()));
  return {
    games,
    layout,
    at,
    page: createMemo(() => layout().pages[at()] ?? []),
    called: () => (layout().pages.length > 1 ? calls() : []),
  };
}
