import { For, type JSX } from 'solid-js';
import { type DraftRow, moveRow, placeOf } from '../../../src/structure/draft.ts';
import { usePage } from '../../shell/page-context.tsx';
import { structureText } from '../../text/floor-structure.ts';
import type { Editor } from './create-editor.ts';
import { EditorRow } from './editor-row.tsx';
import { makeDrag } from './make-drag.ts';
import './structure.css';

const text = structureText.editor;
const words = structureText.row;

/** The rows as a table: edited in place, moved by dragging, by keys or by taps. */
export function RowsTable(props: { editor: Editor }): JSX.Element {
  const { announcer } = usePage();
  let table: HTMLTableElement | undefined;
  const bodies = () => [...(table?.querySelectorAll('tbody') ?? [])];
  const drag = makeDrag(bodies, (key, at) => {
    const from = placeOf(props.editor.draft(), key);
    move(key, at > from ? at - 1 : at);
  });

  /** A line at the row where what is dragged would go; before the first that may move at the earliest. */
  function dropOf(at: number): 'before' | 'after' | undefined {
    const to = drag.dropAt();
    if (to === undefined) return undefined;
    if (Math.max(to, props.editor.fixed) === at) return 'before';
    return to > at && at === props.editor.rows.length - 1 ? 'after' : undefined;
  }

  const nameOf = (row: DraftRow | undefined, at: number): string =>
    row?.type === 'break' ? words.break : words.level(props.editor.numbers()[at] ?? 0);

  /** Moves a row; what had the focus in it has it still, and where it is now is said. */
  function move(key: number, to: number): void {
    const { editor } = props;
    const from = placeOf(editor.draft(), key);
    const name = nameOf(editor.rows[from], from);
    const focused = document.activeElement;
    editor.edit((draft) => moveRow(draft, key, to, editor.fixed));
    const at = placeOf(editor.draft(), key);
    if (focused instanceof HTMLElement && table?.contains(focused)) focused.focus();
    announcer.announce(at === from ? words.ends(name) : words.moved(name, at + 1, editor.rows.length));
    bodies()[at]?.scrollIntoView({ block: 'nearest' });
  }

  /** The same field in the row above or below; true when there is one. */
  function step(from: Element, by: number): boolean {
    const field = (from as HTMLElement).dataset.field;
    const all = bodies();
    const at = all.findIndex((body) => body.contains(from));
    for (let next = at + by; field && next >= 0 && next < all.length; next += by) {
      const found = all[next]!.querySelector<HTMLElement>(`[data-field="${field}"]:not(:disabled)`);
      if (!found) continue;
      found.focus();
      return true;
    }
    return false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && target instanceof HTMLInputElement && step(target, 1)) event.preventDefault();
    if (by === undefined) return;
    const key = Number(target.closest('tbody')?.dataset.key);
    if (event.altKey && Number.isInteger(key)) {
      event.preventDefault();
      move(key, placeOf(props.editor.draft(), key) + by);
    } else if (!event.altKey && target instanceof HTMLInputElement && step(target, by)) event.preventDefault();
  }

  function removed(name: string, at: number): void {
    announcer.announce(words.removed(name));
    const next = bodies()[Math.min(at, bodies().length - 1)];
    next?.querySelector<HTMLElement>('[data-field="remove"]:not(:disabled), [data-field="duplicate"]')?.focus();
  }

  function added(at: number): void {
    announcer.announce(words.added(nameOf(props.editor.rows[at], at)));
    const field = bodies()[at]?.querySelector<HTMLElement>('input');
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <section class="panel overflow-x-auto" aria-label={text.table} tabindex="0">
      <table ref={table} class="structure-rows w-full" aria-label={text.table} onKeyDown={onKeyDown}>
        <thead class="text-start text-sm text-quiet">
          <tr>
            <th scope="col">
              <span class="sr-only">{text.heads.move}</span>
            </th>
            <th scope="col" class="text-start">
              {text.heads.row}
            </th>
            <For each={['smallBlind', 'bigBlind', 'ante'] as const}>
              {(column) => (
                <th scope="col" class="text-end">
                  {text.heads[column]}
                </th>
              )}
            </For>
            <th scope="col" class="text-start">
              {text.heads.anteKind}
            </th>
            <th scope="col" class="text-end">
              {text.heads.minutes}
            </th>
            <th scope="col" class="text-end">
              {text.heads.starts}
            </th>
            <th scope="col" class="text-start">
              {text.heads.notes}
            </th>
            <th scope="col">
              <span class="sr-only">{text.heads.acts}</span>
            </th>
          </tr>
        </thead>
        <For each={props.editor.rows}>
          {(row, at) => (
            <EditorRow
              editor={props.editor}
              row={row}
              at={at()}
              drop={dropOf(at())}
              onMove={(moved, to) => move(moved.key, to)}
              onDrag={(event, dragged) => drag.start(event, dragged.key)}
              onRemoved={removed}
              onAdded={added}
            />
          )}
        </For>
      </table>
    </section>
  );
}
