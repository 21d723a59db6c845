import { createMemo, type JSX, Show } from 'solid-js';
import { asBoard, type MoveRow, type MovesBoard, rowsOf } from '../../../src/screens/content.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead, NameCell, NothingYet, PageMark, RowGrid } from '../paging/board-frame.tsx';
import { createPaged } from '../paging/create-paged.ts';
import type { Shape } from '../paging/grid.ts';
import type { Part, PartSource } from '../parts/part.ts';
import './moves.css';

const SHAPE: Shape = {
  landscape: [
    { columns: 1, rows: 4, scale: 2.1, letters: 11 },
    { columns: 1, rows: 7, scale: 1.6, letters: 18 },
    { columns: 2, rows: 10, scale: 1, letters: 12 },
  ],
  portrait: [
    { columns: 1, rows: 16, scale: 1.15, letters: 12 },
    { columns: 1, rows: 24, scale: 1, letters: 16 },
  ],
};

const WAITS_ICON = 'i-tabler-hourglass';

/** [BREAK-2] Who changes seats, from where to where, until each was seen at the new seat. */
export default function makeMoves(source: PartSource): Part {
  const board = createMemo(() => asBoard<MovesBoard>(source.content(), 'moves'));
  const rows = createMemo(() => (board() ? rowsOf<MoveRow>(board()!) : []));
  const paged = createPaged(rows, SHAPE, source);
  const anyWaits = () => paged.page().some(([, , , , , waits]) => waits);
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show
        when={rows().length > 0}
        fallback={<NothingYet title={words.noMoves} detail={`${board()?.name} · ${words.noMovesDetail}`} />}
      >
        <main class="board moves">
          <BoardHead title={words.moves} of={board()?.name}>
            {words.toMove(rows().length)}
          </BoardHead>
          <RowGrid
            paged={paged}
            class=""
            captions={<Captions />}
            row={(row, letters) => <Move row={row} letters={letters} />}
          />
        </main>
      </Show>
    ),
    Foot: () => (
      <>
        <PageMark at={paged.at()} pages={paged.pages()} />
        <Show when={anyWaits()}>
          <span class="key">
            <span class={WAITS_ICON} aria-hidden="true" /> {words.waits}
          </span>
        </Show>
      </>
    ),
  };
}

function Captions(): JSX.Element {
  return (
    <>
      <span class="name">{words.player}</span>
      <span class="old">{words.from}</span>
      <span class="new">{words.to}</span>
    </>
  );
}

/** The new seat is what the player must read: it is filled, and its table and seat say which they are. */
function Move(props: { row: MoveRow; letters: number }): JSX.Element {
  const [name, fromTable, fromSeat, toTable, toSeat, waits] = props.row;
  return (
    <>
      <NameCell name={name} letters={props.letters}>
        <Show when={waits}>
          {' '}
          <span class={`waits ${WAITS_ICON}`} role="img" aria-label={words.waits} />
        </Show>
      </NameCell>
      <span class="old figure">{fromTable === null ? words.unseated : `${fromTable} · ${fromSeat}`}</span>
      <span class="i-tabler-arrow-right arrow" aria-hidden="true" />
      <span class="new figure strong">
        <small>{words.tableWord}</small> <b>{toTable}</b> <small>{words.seatInLine}</small> <b>{toSeat}</b>
      </span>
    </>
  );
}
