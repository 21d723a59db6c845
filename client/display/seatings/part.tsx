import { createMemo, For, type JSX, Show } from 'solid-js';
import { asBoard, rowsOf, type SeatingRow, type SeatingsBoard } from '../../../src/screens/content.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead, NameCell, NothingYet, PageMark, RowGrid } from '../paging/board-frame.tsx';
import { createPaged, type Paged } from '../paging/create-paged.ts';
import type { Shape } from '../paging/grid.ts';
import type { Part, PartSource } from '../parts/part.ts';
import { indexOf, rangeOf } from './index-letters.ts';
import './seatings.css';

const SHAPE: Shape = {
  landscape: [
    { columns: 2, rows: 8, scale: 1.4, letters: 16 },
    { columns: 3, rows: 9, scale: 1.14, letters: 10 },
    { columns: 3, rows: 12, scale: 1.02, letters: 13 },
  ],
  portrait: [
    { columns: 1, rows: 20, scale: 1.3, letters: 22 },
    { columns: 2, rows: 25, scale: 0.94, letters: 9 },
  ],
};

/** Everyone's seat by the alphabet, with an index of letters that says on which page a name stands. */
export default function makeSeatings(source: PartSource): Part {
  const board = createMemo(() => asBoard<SeatingsBoard>(source.content(), 'seatings'));
  const rows = createMemo(() => (board() ? rowsOf<SeatingRow>(board()!) : []));
  const paged = createPaged(rows, SHAPE, source);
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show when={rows().length > 0} fallback={<NothingYet title={words.noSeats} detail={board()?.name} />}>
        <main class="board seatings">
          <BoardHead title={words.seatings} of={board()?.name}>
            <Show when={paged.pages() > 1}>{rangeOf(paged.page())}</Show>
          </BoardHead>
          <RowGrid
            paged={paged}
            class=""
            captions={<Captions />}
            row={(row, letters) => <SeatRow row={row} letters={letters} />}
          />
          <Show when={paged.pages() > 1}>
            <LetterIndex paged={paged} />
          </Show>
        </main>
      </Show>
    ),
    Foot: () => (
      <>
        <PageMark at={paged.at()} pages={paged.pages()} />
        <Show when={board()?.unseated}>{(count) => <span>{words.withoutSeat(count())}</span>}</Show>
      </>
    ),
  };
}

function Captions(): JSX.Element {
  return (
    <>
      <span class="name">{words.player}</span>
      <span class="figure cell">{words.tableWord}</span>
      <span class="figure cell seat">{words.seatWord}</span>
    </>
  );
}

function SeatRow(props: { row: SeatingRow; letters: number }): JSX.Element {
  return (
    <>
      <NameCell name={props.row[0]} letters={props.letters} />
      <span class="figure cell strong">{props.row[1]}</span>
      <span class="figure cell seat">{props.row[2]}</span>
    </>
  );
}

/** `A 1`, `B 1–2` …: the letters on this page are filled. */
function LetterIndex(props: { paged: Paged<SeatingRow> }): JSX.Element {
  const letters = createMemo(() => indexOf(props.paged.layout().pages));
  const pages = (from: number, to: number) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`);
  return (
    <nav class="letters" aria-label={words.index} style={{ '--letters': letters().length }}>
      <For each={letters()}>
        {({ letter, from, to }) => (
          <span classList={{ here: from <= props.paged.at() && props.paged.at() <= to }}>
            <b>{letter}</b> <small>{pages(from, to)}</small>
          </span>
        )}
      </For>
    </nav>
  );
}
