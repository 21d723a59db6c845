import { createMemo, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { type Draft, insertBreak, insertLevel } from '../../../src/structure/draft.ts';
import { MAX_ROWS } from '../../../src/structure/limits.ts';
import type { StructureRow, StructureTerms } from '../../../src/structure/structure.ts';
import { usePage } from '../../shell/page-context.tsx';
import { structureText } from '../../text/floor-structure.ts';
import { Button } from '../../ui/button.tsx';
import { Course } from './course.tsx';
import { createEditor, type Editor } from './create-editor.ts';
import { RowsTable } from './rows-table.tsx';
import { ScaleForm } from './scale-form.tsx';
import { TakeAway } from './take-away.tsx';

const text = structureText.editor;

export interface StructureEditorProps {
  /** What is begun with; a later change of it is not looked at. */
  draft: Draft;
  /** What is being made, for the names of files. */
  name: string;
  terms: StructureTerms;
  /** All chips in play, where known: gives the estimate of the end. */
  chips?: number | undefined;
  /** Rows, from the first, that were played and stay. */
  fixed?: number;
  onChange: (draft: Draft) => void;
}

/** Levels and breaks under one's hands: every edit can be undone, and says at once what it means. */
export function StructureEditor(props: StructureEditorProps): JSX.Element {
  const editor = createEditor(props.draft, props.fixed ?? 0, (draft) => props.onChange(draft));
  const known = createMemo(() => editor.reading().rows.filter((row): row is StructureRow => row !== undefined));
  const terms = createMemo((): StructureTerms => {
    const { chipSet } = editor.reading();
    return chipSet?.length ? { ...props.terms, chipSet } : props.terms;
  });
  let root: HTMLDivElement | undefined;
  makeUndoKeys(editor, () => root);
  onMount(() => root?.closest('main')?.scrollTo(0, 0));
  return (
    <div ref={root} class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div class="structure-head">
        <Course rows={known()} chips={props.chips} />
        <ScaleForm editor={editor} />
      </div>
      <Tools editor={editor}>
        <TakeAway name={props.name} structure={editor.reading().structure} terms={terms()} />
      </Tools>
      <RowsTable editor={editor} />
      <AddRows editor={editor} root={() => root} />
    </div>
  );
}

/** ⌘Z and ⇧⌘Z belong to the draft while the focus is here or nowhere: it must not undo an act of the room by mistake. */
function makeUndoKeys(editor: Editor, root: () => HTMLElement | undefined): void {
  const { announcer } = usePage();
  const onKeyDown = (event: KeyboardEvent) => {
    const letter = event.key.toLowerCase();
    if (!(event.metaKey || event.ctrlKey) || event.altKey || (letter !== 'z' && letter !== 'y')) return;
    if (event.target !== document.body && !root()?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const forth = letter === 'y' || event.shiftKey;
    if (forth ? editor.redo() : editor.undo()) announcer.announce(forth ? text.redone : text.undone);
  };
  onMount(() => addEventListener('keydown', onKeyDown, true));
  onCleanup(() => removeEventListener('keydown', onKeyDown, true));
}

function Tools(props: { editor: Editor; children: JSX.Element }): JSX.Element {
  const { announcer } = usePage();
  const count = (of: 'refusals' | 'warnings') => props.editor.reading()[of].length;
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Button
        icon="i-tabler-arrow-back-up"
        disabled={!props.editor.canUndo()}
        onClick={() => props.editor.undo() && announcer.announce(text.undone)}
      >
        {text.undo}
      </Button>
      <Button
        icon="i-tabler-arrow-forward-up"
        disabled={!props.editor.canRedo()}
        onClick={() => props.editor.redo() && announcer.announce(text.redone)}
      >
        {text.redo}
      </Button>
      <p class="me-auto px-2" aria-live="polite">
        <Show when={count('refusals') > 0}>
          <span class="me-3 inline-flex items-center gap-1.5 text-conflict-ink">
            <span class="i-tabler-alert-triangle" aria-hidden="true" />
            {text.faults(count('refusals'))}
          </span>
        </Show>
        <Show when={count('warnings') > 0}>
          <span class="inline-flex items-center gap-1.5 text-paused-ink">
            <span class="i-tabler-alert-circle" aria-hidden="true" />
            {text.warnings(count('warnings'))}
          </span>
        </Show>
      </p>
      {props.children}
    </div>
  );
}

function AddRows(props: { editor: Editor; root: () => HTMLElement | undefined }): JSX.Element {
  const { announcer } = usePage();
  const full = () => props.editor.rows.length >= MAX_ROWS;
  function add(insert: typeof insertLevel): void {
    props.editor.edit((draft) => insert(draft, draft.rows.length));
    const [row, at] = [props.editor.rows.at(-1), props.editor.rows.length - 1];
    const words = structureText.row;
    const name = row?.type === 'break' ? words.break : words.level(props.editor.numbers()[at] ?? 0);
    announcer.announce(words.added(name));
    const field = [...(props.root()?.querySelectorAll('tbody') ?? [])].at(-1)?.querySelector('input');
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Button kind="primary" icon="i-tabler-plus" disabled={full()} onClick={() => add(insertLevel)}>
        {text.addLevel}
      </Button>
      <Button icon="i-tabler-coffee" disabled={full()} onClick={() => add(insertBreak)}>
        {text.addBreak}
      </Button>
      <p class="text-sm text-quiet">{full() ? text.full : text.keys}</p>
    </div>
  );
}
