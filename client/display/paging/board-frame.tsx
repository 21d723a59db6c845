import { For, type JSX, Show } from 'solid-js';
import { boardWords as words } from '../board-words.ts';
import type { Paged } from './create-paged.ts';
import { columnsOf } from './grid.ts';
import './board-frame.css';

export interface BoardHeadProps {
  title: string;
  /** Whose it is: the tournament's name. */
  of?: string | undefined;
  /** At the far end: counts, ranges, how things stand. */
  children?: JSX.Element;
}

/** The line at the top of every list: what it is, large; whose it is, quiet. */
export function BoardHead(props: BoardHeadProps): JSX.Element {
  return (
    <header class="board-head">
      <h1>{props.title}</h1>
      <Show when={props.of}>
        <p class="of">{props.of}</p>
      </Show>
      <div class="aside">{props.children}</div>
    </header>
  );
}

export interface RowGridProps<Row> {
  paged: Paged<Row>;
  /** Over each column: the cells of a row that need a word. */
  captions?: JSX.Element;
  class: string;
  row: (row: Row, letters: number) => JSX.Element;
}

/** The rows of the page that is on, column by column. */
export function RowGrid<Row>(props: RowGridProps<Row>): JSX.Element {
  const grid = () => props.paged.layout().grid;
  const columns = () => columnsOf(props.paged.page(), grid());
  return (
    <div
      class={`row-grid ${props.class}`}
      style={{ '--columns': grid().columns, '--rows': grid().rows, '--scale': grid().scale }}
    >
      <For each={columns()}>
        {(rows) => (
          <section>
            <Show when={props.captions}>
              <p class="captions row">{props.captions}</p>
            </Show>
            <ol>
              <For each={rows}>{(row) => <li class="row">{props.row(row, grid().letters)}</li>}</For>
            </ol>
          </section>
        )}
      </For>
    </div>
  );
}

/** A name; one of more than so many letters is set smaller before it is cut. */
export function NameCell(props: { name: string; letters: number; children?: JSX.Element }): JSX.Element {
  return (
    <span class="name" classList={{ long: props.name.length > props.letters }}>
      {props.name}
      {props.children}
    </span>
  );
}

/** Which page is on, where there are several. */
export function PageMark(props: { at: number; pages: number }): JSX.Element {
  return (
    <Show when={props.pages > 1}>
      <span class="tabular page-mark">{words.page(props.at + 1, props.pages)}</span>
    </Show>
  );
}

/** A board with nothing on it: what that means. */
export function NothingYet(props: { title: string; detail?: string | undefined }): JSX.Element {
  return (
    <main class="middle">
      <h1>{props.title}</h1>
      <Show when={props.detail}>
        <p class="quiet">{props.detail}</p>
      </Show>
    </main>
  );
}
