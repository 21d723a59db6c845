import { For, type JSX, Show } from 'solid-js';
import { insertBreak, insertLevel, spreadRotation } from '../../../src/structure/draft.ts';
import { BEGINNINGS } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { CONTROL, isRefused, type RowProps, typeInto } from './row-cell.tsx';

const text = structureText.row;

/** What few rows need: a label, limit, stud and mixed games ([STRUCT-1]), where blinds may fall ([STRUCT-2]); and every move by a tap. */
export function RowDetails(
  props: RowProps & { onMove: (to: number) => void; onAdded: (at: number) => void },
): JSX.Element {
  const add = (insert: typeof insertLevel) => {
    props.editor.edit((draft) => insert(draft, props.at + 1));
    props.onAdded(props.at + 1);
  };
  const rotates = () => {
    const row = props.editor.reading().rows[props.at];
    return row?.type === 'level' && row.rotation !== undefined;
  };
  const field = (name: string, hint?: string) => (
    <Field
      label={text.fields[name]!}
      {...(hint ? { hint } : {})}
      value={props.row.cells[name] ?? ''}
      disabled={props.at < props.editor.fixed}
      aria-invalid={isRefused(props, name) ? 'true' : undefined}
      autocomplete="off"
      onInput={(typed) => typeInto(props, name, typed)}
      onBlur={() => props.editor.settle()}
    />
  );
  return (
    <div class="structure-details grid gap-3">
      <Show when={props.row.type === 'level'}>
        <div class="structure-fields">
          {field('label')}
          {field('game')}
          {field('rotation', text.rotationHint)}
          {field('handsEach', text.handsHint)}
          {field('bringIn')}
          {field('smallBet')}
          {field('bigBet')}
          <Begins {...props} />
        </div>
      </Show>
      <div class="flex flex-wrap gap-2">
        <Button
          icon="i-tabler-arrow-up"
          disabled={props.at <= props.editor.fixed}
          onClick={() => props.onMove(props.at - 1)}
        >
          {text.up}
        </Button>
        <Button
          icon="i-tabler-arrow-down"
          disabled={props.at < props.editor.fixed || props.at === props.editor.rows.length - 1}
          onClick={() => props.onMove(props.at + 1)}
        >
          {text.down}
        </Button>
        <Button icon="i-tabler-plus" onClick={() => add(insertLevel)}>
          {text.levelBelow}
        </Button>
        <Button icon="i-tabler-coffee" onClick={() => add(insertBreak)}>
          {text.breakBelow}
        </Button>
        <Show when={rotates() && props.at >= props.editor.fixed}>
          <Button icon="i-tabler-refresh" onClick={() => props.editor.edit((draft) => spreadRotation(draft, props.at))}>
            {text.spread}
          </Button>
        </Show>
      </div>
    </div>
  );
}

function Begins(props: RowProps): JSX.Element {
  const value = () => props.row.cells.begins ?? '';
  return (
    <label class="grid gap-1.5">
      <span class="text-sm font-550 text-quiet">{text.begins.label}</span>
      <select
        class={CONTROL}
        disabled={props.at < props.editor.fixed}
        aria-describedby={props.findingsId}
        onChange={(event) => typeInto(props, 'begins', event.currentTarget.value)}
      >
        <option value="" selected={value() === ''}>
          {text.begins.none}
        </option>
        <For each={BEGINNINGS}>
          {(each) => (
            <option value={each} selected={value() === each}>
              {text.begins[each]}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
