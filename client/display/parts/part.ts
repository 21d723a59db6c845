import type { Accessor, JSX } from 'solid-js';
import type { Turn } from '../../../src/screens/select.ts';
import type { SingleView } from '../../../src/screens/views.ts';
import type { BoardContent } from '../../../src/sync/board.ts';
import type { Formats } from '../../text/format.ts';

/** What a view is drawn from. */
export interface PartSource {
  readonly view: Accessor<SingleView>;
  /** The view's board as it came; undefined until it did. */
  readonly content: Accessor<BoardContent | undefined>;
  readonly turn: Accessor<Turn>;
  /** The venue's time at the last tick, ms. */
  readonly now: Accessor<number>;
  readonly formats: Accessor<Formats>;
  readonly portrait: Accessor<boolean>;
}

/** A view on the screen. Lives as long as the owner it was made under. */
export interface Part {
  /** False while its board has not come, or is of another version. */
  readonly ready: Accessor<boolean>;
  /** Drawn once it is ready. */
  readonly Board: () => JSX.Element;
  /** What stands at the start of the bottom line: what symbols mean, which page is on. */
  readonly Foot: () => JSX.Element;
}

export type MakePart = (source: PartSource) => Part;
