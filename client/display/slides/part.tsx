import { createMemo, Show } from 'solid-js';
import { asBoard, type SlidesBoard } from '../../../src/screens/content.ts';
import { pageAt } from '../../../src/screens/select.ts';
import { boardWords as words } from '../board-words.ts';
import { NothingYet, PageMark } from '../paging/board-frame.tsx';
import type { Part, PartSource } from '../parts/part.ts';
import './slides.css';

/** Letters that stand at full size; longer texts are set smaller. */
const LARGE = 28;
const MIDDLE = 52;

/** The venue's own words, one slide at a time. */
export default function makeSlides(source: PartSource): Part {
  const board = createMemo(() => asBoard<SlidesBoard>(source.content(), 'slides'));
  const slides = () => board()?.slides ?? [];
  const at = createMemo(() => pageAt(slides().length, source.turn()));
  const text = () => slides()[at()];
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show when={text()} fallback={<NothingYet title={words.noSlides} />}>
        {(shown) => (
          <main class="slide" classList={{ middling: shown().length > LARGE, long: shown().length > MIDDLE }}>
            <p>{shown()}</p>
          </main>
        )}
      </Show>
    ),
    Foot: () => <PageMark at={at()} pages={slides().length} />,
  };
}
