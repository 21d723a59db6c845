import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';

export interface Column<Row> {
  id: string;
  head: string;
  cell: (row: Row) => JSX.Element;
  /** Figures: to the end of the column, in tabular figures. */
  numeric?: boolean;
  /** Makes the head a button that sorts by it. */
  sort?: (a: Row, b: Row) => number;
}

export interface TableProps<Row> {
  /** What the table lists; read out, and shown when `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown in place of rows when there are none. */
  empty?: JSX.Element;
  /** What stands for the whole row (usually its name) becomes a button in the first column. */
  onChoose?: (row: Row) => void;
  /** Rows that the venue has not got yet. */
  tentative?: (row: Row) => boolean;
}

interface Sorting {
  column: string;
  descending: boolean;
}

/** Rows and columns, sortable by tapping a head. For thousands of rows use a virtual list instead. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const [sorting, setSorting] = createSignal<Sorting>();
  const rows = createMemo(() => sorted(props.rows, props.columns, sorting()));

  function sortBy(column: string): void {
    const before = sorting();
    setSorting({ column, descending: before?.column === column && !before.descending });
  }

  return (
    <div class="panel overflow-x-auto">
      <table class="w-full text-start">
        <caption class={props.showCaption ? 'px-4 py-3 text-start font-650' : 'sr-only'}>{props.caption}</caption>
        <thead class="border-b text-sm text-quiet">
          <tr>
            <For each={props.columns}>
              {(column) => <Head column={column} sorting={sorting()} onSort={() => sortBy(column.id)} />}
            </For>
          </tr>
        </thead>
        <tbody class="[&>tr+tr]:border-t">
          <For each={rows()} fallback={<EmptyRow columns={props.columns.length}>{props.empty}</EmptyRow>}>
            {(row) => (
              <tr class="h-[var(--target)]" classList={{ 'text-tentative': props.tentative?.(row) }}>
                <For each={props.columns}>
                  {(column, at) => (
                    <td class="px-4" classList={{ 'text-end tabular-nums': column.numeric }}>
                      <Show when={at() === 0 && props.onChoose} fallback={column.cell(row)}>
                        <button
                          type="button"
                          class="target -mx-2 w-[calc(100%+1rem)] rounded px-2 text-start font-550 hover:text-accent-ink focusable"
                          onClick={() => props.onChoose?.(row)}
                        >
                          {column.cell(row)}
                        </button>
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>(props: { column: Column<Row>; sorting: Sorting | undefined; onSort: () => void }): JSX.Element {
  const direction = () => {
    if (props.sorting?.column !== props.column.id) return undefined;
    return props.sorting.descending ? 'descending' : 'ascending';
  };
  const icon = () =>
    direction() === 'descending'
      ? 'i-tabler-arrow-down'
      : direction()
        ? 'i-tabler-arrow-up'
        : 'i-tabler-arrows-sort opacity-60';
  return (
    <th
      scope="col"
      aria-sort={direction()}
      class="px-4 py-2 font-550 whitespace-nowrap"
      classList={{ 'text-end': props.column.numeric, 'text-start': !props.column.numeric }}
    >
      <Show when={props.column.sort} fallback={props.column.head}>
        <button
          type="button"
          class="min-h-10 inline-flex items-center gap-1 rounded focusable hover:text-text"
          onClick={() => props.onSort()}
        >
          {props.column.head}
          <span class={icon()} aria-hidden="true" />
        </button>
      </Show>
    </th>
  );
}

function EmptyRow(props: { columns: number; children: JSX.Element }): JSX.Element {
  return (
    <tr>
      <td colspan={props.columns}>{props.children}</td>
    </tr>
  );
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], by: Sorting | undefined): readonly Row[] {
  const compare = by && columns.find((column) => column.id === by.column)?.sort;
  if (!compare) return rows;
  return rows.toSorted((a, b) => (by.descending ? compare(b, a) : compare(a, b)));
}
