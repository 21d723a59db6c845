import type { JSX } from 'solid-js';
import { type DraftRow, withCell } from '../../../src/structure/draft.ts';
import { structureText } from '../../text/floor-structure.ts';
import type { Editor } from './create-editor.ts';

/** What every part of a row is given. */
export interface RowProps {
  editor: Editor;
  row: DraftRow;
  /** From 0. */
  at: number;
  /** "Level 3", "Break". */
  name: string;
  /** Id of what is wrong or odd with the row, in words. */
  findingsId: string | undefined;
}

export const CONTROL = 'target w-full rounded border border-edge bg-ground px-3 tabular-nums focusable';

export const isRefused = (props: RowProps, field: string): boolean =>
  props.editor.findings(props.at).refusals.some((each) => each.field === field);

/** One field of a row, edited in place. Its label is the column's head and the row's name, for those who can't see them. */
export function RowCell(props: RowProps & { field: string; wide?: boolean; placeholder?: string }): JSX.Element {
  return (
    <input
      type="text"
      class={CONTROL}
      classList={{ 'text-end': !props.wide }}
      inputmode={props.wide ? 'text' : 'numeric'}
      autocomplete="off"
      data-field={props.field}
      aria-label={`${structureText.row.fields[props.field]}, ${props.name}, ${structureText.row.at(props.at + 1)}`}
      aria-invalid={isRefused(props, props.field) ? 'true' : undefined}
      aria-describedby={props.findingsId}
      placeholder={props.placeholder}
      disabled={props.at < props.editor.fixed}
      value={props.row.cells[props.field] ?? ''}
      onInput={(event) => typeInto(props, props.field, event.currentTarget.value)}
      onFocus={(event) => !props.wide && event.currentTarget.select()}
      onBlur={() => props.editor.settle()}
    />
  );
}

export function typeInto({ editor, row }: RowProps, field: string, typed: string): void {
  editor.edit((draft) => withCell(draft, row.key, field, typed), `${row.key} ${field}`);
}
