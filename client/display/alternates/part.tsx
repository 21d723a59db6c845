import { createMemo, type JSX, Show } from 'solid-js';
import { asBoard } from '../../../src/screens/content.ts';
import type { AlternatesBoard } from '../../../src/tournament/board.ts';
import { boardWords as words } from '../board-words.ts';
import { BoardHead, NameCell, NothingYet, PageMark, RowGrid } from '../paging/board-frame.tsx';
import { createPaged } from '../paging/create-paged.ts';
import type { Shape } from '../paging/grid.ts';
import type { Part, PartSource } from '../parts/part.ts';
import './alternates.css';

const SHAPE: Shape = {
  landscape: [
    { columns: 1, rows: 7, scale: 1.7, letters: 20 },
    { columns: 2, rows: 8, scale: 1.4, letters: 10 },
    { columns: 3, rows: 10, scale: 1.12, letters: 12 },
    { columns: 3, rows: 12, scale: 1, letters: 13 },
  ],
  portrait: [
    { columns: 1, rows: 18, scale: 1.3, letters: 12 },
    { columns: 2, rows: 24, scale: 0.94, letters: 12 },
  ],
};

/** [ENTRY-5] Who waits for a place, in order; whoever is called stands out, with the time that is left. */
export default function makeAlternates(source: PartSource): Part {
  const board = createMemo(() => asBoard<AlternatesBoard>(source.content(), 'alternates'));
  const closed = createMemo(() => {
    const entry = board()?.entry;
    return entry !== undefined && (!entry.open || (entry.closesAt !== null && entry.closesAt <= source.now()));
  });
  const rows = createMemo(() => (closed() ? [] : (board()?.waiting ?? [])));
  const paged = createPaged(rows, SHAPE, source);
  return {
    ready: () => board() !== undefined,
    Board: () => (
      <Show
        when={rows().length > 0}
        fallback={<NothingYet title={closed() ? words.alternatesClosed : words.noAlternates} detail={board()?.name} />}
      >
        <main class="board alternates">
          <BoardHead title={words.alternates} of={board()?.name}>
            {words.waiting(rows().length)}
          </BoardHead>
          <RowGrid
            paged={paged}
            class=""
            row={(row, letters) => <Alternate row={row} letters={letters} source={source} />}
          />
        </main>
      </Show>
    ),
    Foot: () => <PageMark at={paged.at()} pages={paged.pages()} />,
  };
}

function Alternate(props: {
  row: AlternatesBoard['waiting'][number];
  letters: number;
  source: PartSource;
}): JSX.Element {
  const { place, name, until } = props.row;
  const over = () => until! <= props.source.now();
  const left = () => (over() ? words.timeUp : props.source.formats().countdown(until! - props.source.now()));
  return (
    <span class="alternate" classList={{ called: until !== null }}>
      <span class="figure place">{place}</span>
      <NameCell name={name} letters={props.letters}>
        <Show when={until !== null}>
          <small>{words.comeNow}</small>
        </Show>
      </NameCell>
      <Show when={until !== null}>
        <span class="figure strong" classList={{ words: over() }}>
          {left()}
        </span>
      </Show>
    </span>
  );
}
