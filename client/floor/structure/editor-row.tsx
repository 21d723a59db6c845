import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { type DraftRow, duplicateRow, removeRow } from '../../../src/structure/draft.ts';
import { ANTE_KINDS } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import { findingAlone } from '../../text/structure-findings.ts';
import { IconButton } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import type { Editor } from './create-editor.ts';
import { CONTROL, RowCell, type RowProps, typeInto } from './row-cell.tsx';
import { RowDetails } from './row-details.tsx';

const text = structureText.row;
const COLUMNS = 10;

export interface EditorRowProps {
  editor: Editor;
  row: DraftRow;
  at: number;
  /** Where a row that is dragged would be dropped, when that is at this one. */
  drop: 'before' | 'after' | undefined;
  onMove: (row: DraftRow, to: number) => void;
  onDrag: (event: PointerEvent, row: DraftRow) => void;
  onRemoved: (name: string, at: number) => void;
  onAdded: (at: number) => void;
}

/** A level or a break, edited in place; what is wrong or odd stands beneath it, what is rare unfolds. */
export function EditorRow(props: EditorRowProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const fixed = () => props.at < props.editor.fixed;
  const name = createMemo(() =>
    props.row.type === 'break' ? text.break : text.level(props.editor.numbers()[props.at] ?? 0),
  );
  const findings = () => props.editor.findings(props.at);
  const faulty = () => findings().refusals.length + findings().warnings.length > 0;
  const findingsId = () => (faulty() ? `findings-${props.row.key}` : undefined);
  const shared: RowProps = {
    get editor() {
      return props.editor;
    },
    get row() {
      return props.row;
    },
    get at() {
      return props.at;
    },
    get name() {
      return name();
    },
    get findingsId() {
      return findingsId();
    },
  };
  return (
    <tbody
      data-key={props.row.key}
      class="border-t"
      classList={{
        'structure-drop-before': props.drop === 'before',
        'structure-drop-after': props.drop === 'after',
        'bg-break-wash': props.row.type === 'break',
      }}
    >
      <tr>
        <td>
          <Show when={!fixed()}>
            <IconButton
              label={text.drag(name())}
              icon="i-tabler-arrows-sort"
              class="structure-grip"
              data-field="drag"
              onPointerDown={(event: PointerEvent) => props.onDrag(event, props.row)}
            />
          </Show>
        </td>
        <th
          scope="row"
          class="whitespace-nowrap text-start font-600"
          classList={{ 'text-break-ink': props.row.type === 'break' }}
        >
          {name()}
        </th>
        <Show when={props.row.type === 'level'} fallback={<BreakCells {...shared} />}>
          <LevelCells {...shared} />
        </Show>
        <td>
          <RowCell {...shared} field="minutes" />
        </td>
        <td class="whitespace-nowrap text-end text-quiet tabular-nums">
          {structureText.hours(props.editor.starts()[props.at] ?? 0)}
        </td>
        <td class="text-sm text-quiet">
          <Notes {...shared} />
        </td>
        <td class="whitespace-nowrap text-end">
          <IconButton
            label={text.more(name())}
            icon="i-tabler-chevron-down"
            aria-expanded={open()}
            data-field="more"
            onClick={() => setOpen(!open())}
          />
          <IconButton
            label={text.duplicate(name())}
            icon="i-tabler-stack-2"
            data-field="duplicate"
            onClick={() => {
              props.editor.edit((draft) => duplicateRow(draft, props.row.key));
              props.onAdded(props.at + 1);
            }}
          />
          <IconButton
            label={text.remove(name())}
            icon="i-tabler-x"
            data-field="remove"
            disabled={fixed()}
            onClick={() => {
              const [was, at] = [name(), props.at];
              props.editor.edit((draft) => removeRow(draft, props.row.key));
              props.onRemoved(was, at);
            }}
          />
        </td>
      </tr>
      <Show when={faulty()}>
        <tr>
          <td colspan={COLUMNS} class="structure-findings" id={findingsId()}>
            <ul class="grid gap-0.5 text-sm">
              <For each={findings().refusals}>
                {(each) => (
                  <li class="flex items-start gap-1.5 text-conflict-ink">
                    <span class="i-tabler-alert-triangle mt-0.5 text-base" aria-hidden="true" />
                    {findingAlone(each)}
                  </li>
                )}
              </For>
              <For each={findings().warnings}>
                {(each) => (
                  <li class="flex items-start gap-1.5 text-paused-ink">
                    <span class="i-tabler-alert-circle mt-0.5 text-base" aria-hidden="true" />
                    {findingAlone(each)}
                  </li>
                )}
              </For>
            </ul>
          </td>
        </tr>
      </Show>
      <Show when={open()}>
        <tr>
          <td colspan={COLUMNS}>
            <RowDetails {...shared} onMove={(to) => props.onMove(props.row, to)} onAdded={props.onAdded} />
          </td>
        </tr>
      </Show>
    </tbody>
  );
}

function LevelCells(props: RowProps): JSX.Element {
  const kind = () => props.row.cells.anteKind ?? 'none';
  return (
    <>
      <For each={['smallBlind', 'bigBlind', 'ante']}>
        {(field) => (
          <td>
            <RowCell {...props} field={field} />
          </td>
        )}
      </For>
      <td>
        <select
          class={CONTROL}
          data-field="anteKind"
          aria-label={`${text.fields.anteKind}, ${props.name}, ${text.at(props.at + 1)}`}
          aria-describedby={props.findingsId}
          disabled={props.at < props.editor.fixed}
          onChange={(event) => typeInto(props, 'anteKind', event.currentTarget.value)}
        >
          <For each={ANTE_KINDS}>
            {(each) => (
              <option value={each} selected={kind() === each}>
                {text.anteKinds[each]}
              </option>
            )}
          </For>
        </select>
      </td>
    </>
  );
}

function BreakCells(props: RowProps): JSX.Element {
  return (
    <>
      <td colspan="2">
        <RowCell {...props} field="label" wide placeholder={text.fields.label!} />
      </td>
      <td colspan="2">
        <RowCell {...props} field="colourUp" wide placeholder={text.fields.colourUp!} />
      </td>
    </>
  );
}

/** What the row says beside its blinds, in short. */
function Notes(props: RowProps): JSX.Element {
  const desk = useDesk();
  const words = () => {
    const row = props.editor.reading().rows[props.at];
    if (!row) return '';
    const number = desk.formats().number;
    if (row.type === 'break') return row.colourUp ? text.colourUp(row.colourUp.map(number).join(', ')) : '';
    const parts = [row.label, row.game, row.rotation?.join(', '), row.begins && text.begins[row.begins]];
    if (row.bringIn) parts.push(text.bringIn(number(row.bringIn)));
    if (row.smallBet) parts.push(text.limits(number(row.smallBet), number(row.bigBet ?? row.smallBet * 2)));
    return parts.filter(Boolean).join(' · ');
  };
  return <span class="line-clamp-2">{words()}</span>;
}
