import { createMemo, type JSX, Show } from 'solid-js';
import { asBoard, type PlaceRow, type ResultsBoard, rowsOf } from '../../../src/screens/content.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead, NameCell, NothingYet, PageMark, RowGrid } from '../paging/board-frame.tsx';
import { createPaged } from '../paging/create-paged.ts';
import type { Shape } from '../paging/grid.ts';
import type { Part, PartSource } from '../parts/part.ts';
import { type Standing, standingOf } from './standing.ts';
import './results.css';

const SHAPE: Shape = {
  landscape: [
    { columns: 1, rows: 6, scale: 1.75, letters: 30 },
    { columns: 2, rows: 8, scale: 1.4, letters: 18 },
    { columns: 3, rows: 10, scale: 1.2, letters: 12 },
    { columns: 3, rows: 13, scale: 1.02, letters: 15 },
  ],
  portrait: [
    { columns: 1, rows: 20, scale: 1.3, letters: 24 },
    { columns: 2, rows: 25, scale: 0.96, letters: 11 },
  ],
};

/** [BUST-1] [BUST-5] Places, best first; marked while they may still change. */
export default function makeResults(source: PartSource): Part {
  const board = createMemo(() => asBoard<ResultsBoard>(source.content(), 'results'));
  const rows = createMemo(() => (board() ? rowsOf<PlaceRow>(board()!) : []));
  const paged = createPaged(rows, SHAPE, source);
  const standing = createMemo(() => (board() ? standingOf(board()!, source.now()) : undefined));
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show
        when={rows().length > 0}
        fallback={<NothingYet title={words.noPlaces} detail={`${board()?.name} · ${words.stillIn(board()!.left)}`} />}
      >
        <main class="board results">
          <BoardHead title={words.results} of={board()?.name}>
            <StandingPill is={standing()} left={board()!.left} />
          </BoardHead>
          <RowGrid
            paged={paged}
            class=""
            row={(row, letters) => (
              <Place
                row={row}
                letters={letters}
                wins={row[0] <= board()!.prizePlaces}
                provisional={standing() === 'provisional'}
              />
            )}
          />
        </main>
      </Show>
    ),
    Foot: () => (
      <>
        <PageMark at={paged.at()} pages={paged.pages()} />
        <Show when={standing() === 'provisional'}>
          <span class="only-wide">{words.provisionalDetail}</span>
        </Show>
        <Show when={board()?.more}>{(more) => <span>{words.andMore(more())}</span>}</Show>
      </>
    ),
  };
}

function StandingPill(props: { is: Standing | undefined; left: number }): JSX.Element {
  return (
    <>
      <Show when={props.left > 1}>
        <span>{words.stillIn(props.left)}</span>
      </Show>
      <Show when={props.is === 'provisional'}>
        <span class="pill amber">
          <span class="i-tabler-progress" aria-hidden="true" /> {words.provisional}
        </span>
      </Show>
      <Show when={props.is === 'final'}>
        <span class="pill green">
          <span class="i-tabler-flag-filled" aria-hidden="true" /> {words.final}
        </span>
      </Show>
    </>
  );
}

/** A place among the prizes is in the accent; a provisional one is set thinner, as the pill above says in words. */
function Place(props: { row: PlaceRow; letters: number; wins: boolean; provisional: boolean }): JSX.Element {
  const [place, name, tied] = props.row;
  return (
    <>
      <span class="figure place" classList={{ wins: props.wins, provisional: props.provisional }}>
        {tied ? `=${place}` : place}
      </span>
      <NameCell name={name} letters={props.letters}>
        <Show when={place === 1}>
          {' '}
          <span class="i-tabler-trophy" role="img" aria-label={words.winner} />
        </Show>
      </NameCell>
    </>
  );
}
