import { For, type JSX } from 'solid-js';

export interface PaperColumn {
  readonly head: string;
  readonly numeric?: boolean;
  readonly strong?: boolean;
}

/** A titled table on paper; its head is repeated on each page. */
export function TablePaper(props: {
  title: string;
  about: string;
  columns: readonly PaperColumn[];
  rows: readonly (readonly string[])[];
}): JSX.Element {
  return (
    <>
      <h1>{props.title}</h1>
      <p class="about">{props.about}</p>
      <table>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" classList={{ number: column.numeric }}>
                  {column.head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={row}>
                  {(cell, at) => (
                    <td classList={{ number: props.columns[at()]?.numeric, strong: props.columns[at()]?.strong }}>
                      {cell}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
