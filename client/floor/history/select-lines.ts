/** The history's lines from the newest back, with what undoes what worked out. */
import type { HistoryLine } from '../../device/types.ts';

/** Done by machines or about the record itself: shown nowhere else either. */
const UNSHOWN = new Set(['segment.opened', 'fold.adopted', 'time.corrected']);

export interface Line extends HistoryLine {
  /** Other tablets and the venue made it too; undo acts and settlements can't be undone by a tap on them. */
  readonly undoable: boolean;
}

export function selectLines(lines: readonly HistoryLine[]): Line[] {
  return lines.filter(({ entry }) => !UNSHOWN.has(entry.kind)).map((line) => ({ ...line, undoable: isUndoable(line) }));
}

function isUndoable({ entry, outcome, reverted }: HistoryLine): boolean {
  if (/^(act\.|session\.|conflict\.|device\.|venue\.)/.test(entry.kind)) return false;
  return reverted || outcome.type === 'applied';
}
