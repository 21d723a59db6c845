import { type Accessor, createMemo, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { StructureRefusal, StructureWarning } from '../../../src/structure/check.ts';
import { type Draft, type DraftReading, type DraftRow, readDraft } from '../../../src/structure/draft.ts';
import { beginHistory, edited, redone, settled, undone } from '../../../src/structure/edit-history.ts';

export interface RowFindings {
  readonly refusals: readonly StructureRefusal[];
  readonly warnings: readonly StructureWarning[];
}

/** A draft under the hands of somebody: what it holds, what is wrong with it, and the way back. */
export interface Editor {
  readonly draft: Accessor<Draft>;
  readonly reading: Accessor<DraftReading>;
  /** Each row keeps its identity wherever it goes, so that what has the focus keeps it. */
  readonly rows: readonly DraftRow[];
  /** Rows, from the first, that can't be changed: they were played. */
  readonly fixed: number;
  /** Minutes after the start at which each row begins, as far as they can be read. */
  readonly starts: Accessor<readonly number[]>;
  /** Number of each row's level; of a break, the one before it. */
  readonly numbers: Accessor<readonly number[]>;
  /** What is wrong with the row at `at` (from 0), and what is odd. */
  findings(at: number): RowFindings;
  /** `about`: edits with the same word that follow each other are one step back. */
  edit(change: (draft: Draft) => Draft, about?: string): void;
  /** The next edit is a step of its own. */
  settle(): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
}

const NONE: RowFindings = { refusals: [], warnings: [] };

export function createEditor(start: Draft, fixed: number, onChange: (draft: Draft) => void): Editor {
  const [history, setHistory] = createSignal(beginHistory(start));
  const [shown, setShown] = createStore<{ rows: DraftRow[] }>({ rows: start.rows.map(copyOf) });
  const draft = () => history().now;
  const reading = createMemo(() => readDraft(draft()));
  const starts = createMemo(() => {
    let at = 0;
    return reading().rows.map((row) => {
      const start = at;
      at += row?.minutes ?? 0;
      return start;
    });
  });
  const numbers = createMemo(() => {
    let number = 0;
    return draft().rows.map(({ type }) => (type === 'level' ? ++number : number));
  });
  const byRow = createMemo(() => {
    const found = new Map<number, { refusals: StructureRefusal[]; warnings: StructureWarning[] }>();
    const at = (row: number) => found.get(row) ?? found.set(row, { refusals: [], warnings: [] }).get(row)!;
    for (const refusal of reading().refusals) at(refusal.row - 1).refusals.push(refusal);
    for (const warning of reading().warnings) at(warning.row - 1).warnings.push(warning);
    return found;
  });

  function go(to: ReturnType<typeof history>): boolean {
    const before = history();
    if (to.now === before.now) return false;
    setHistory(to);
    setShown('rows', reconcile(to.now.rows.map(copyOf), { key: 'key' }));
    onChange(to.now);
    return true;
  }
  return {
    ...{ draft, reading, fixed, starts, numbers },
    get rows() {
      return shown.rows;
    },
    findings: (at) => byRow().get(at) ?? NONE,
    edit: (change, about) => void go(edited(history(), change(draft()), about)),
    settle: () => void setHistory(settled),
    undo: () => go(undone(history())),
    redo: () => go(redone(history())),
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
  };
}

/** The store writes into what it is given; drafts of the past must stay as they were. */
const copyOf = (row: DraftRow): DraftRow => ({ ...row, cells: { ...row.cells } });
