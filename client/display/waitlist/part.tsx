import { createMemo } from 'solid-js';
import type { Part, PartSource } from '../parts/part.ts';
import { createPages } from './create-pages.ts';
import { asWaitlistBoard } from './lanes.ts';
import { Legend, WaitlistBoard } from './waitlist-board.tsx';
import './waitlist.css';

/** The waitlists of all games, or of the one that the screen was assigned. */
export default function makeWaitlists(source: PartSource): Part {
  const board = createMemo(() => asWaitlistBoard(source.content()));
  const game = () => {
    const view = source.view();
    return 'game' in view ? view.game : undefined;
  };
  const pages = createPages(() => board() ?? { games: [] }, game, source);
  return {
    ready: () => board() !== undefined,
    Board: () => <WaitlistBoard pages={pages} now={source.now()} formats={source.formats()} />,
    Foot: () => <Legend pages={pages} />,
  };
}
