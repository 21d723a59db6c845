import { type Accessor, createMemo } from 'solid-js';
import type { BoardGame, WaitlistBoard } from '../../../src/floor/board.ts';
import { pageAt } from '../../../src/screens/select.ts';
import type { PartSource } from '../parts/part.ts';
import { type Called, calledOf, callsAt, gamesOf, type Layout, layoutOf, type Page } from './lanes.ts';

const sameCalls = (a: readonly Called[], b: readonly Called[]): boolean =>
  a.length === b.length && a.every((call, i) => call.entry === b[i]!.entry);

export interface Pages {
  readonly games: Accessor<readonly BoardGame[]>;
  readonly layout: Accessor<Layout>;
  /** Which page is on, from 0. */
  readonly at: Accessor<number>;
  readonly page: Accessor<Page>;
  /** Calls that are shown now whatever the page; none where all is on one. */
  readonly called: Accessor<readonly Called[]>;
}

/** The pages of a waitlist board and which is on. `game`: that game's list only. */
export function createPages(
  board: Accessor<WaitlistBoard>,
  game: Accessor<string | undefined>,
  { now, turn, portrait }: PartSource,
): Pages {
  const games = createMemo(() => gamesOf(board(), game()));
  const calls = createMemo(() => calledOf({ games: games() }));
  const layout = createMemo(() => layoutOf(games(), calls().length > 0, portrait()));
  const at = createMemo(() => pageAt(layout().pages.length, turn()));
  const called = createMemo(() => (layout().pages.length > 1 ? callsAt(calls(), now()) : []), [], {
    equals: sameCalls,
  });
  return { games, layout, at, page: createMemo(() => layout().pages[at()] ?? []), called };
}
