/** The way back and forth through a draft's edits. Typing in one cell is one step, however many keys it took. */
import type { Draft } from './draft.ts';

export interface EditHistory {
  readonly now: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** What the last edit was about; the next one about the same joins it. */
  readonly about: string | undefined;
}

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export const beginHistory = (now: Draft): EditHistory => ({ now, past: [], future: [], about: undefined });

/** `about`: edits with the same word that follow each other are one step; left out, each is its own. */
export function edited(history: EditHistory, draft: Draft, about?: string): EditHistory {
  if (draft === history.now) return history;
  const joins = about !== undefined && about === history.about;
  const past = joins ? history.past : [...history.past, history.now].slice(-MOST_STEPS);
  return { now: draft, past, future: [], about };
}

/** What comes next is a step of its own: the field was left, or the row let go. */
export const settled = (history: EditHistory): EditHistory =>
  history.about === undefined ? history : { ...history, about: undefined };

export function undone(history: EditHistory): EditHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future], about: undefined };
}

export function redone(history: EditHistory): EditHistory {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { now: after, past: [...history.past, history.now], future, about: undefined };
}
