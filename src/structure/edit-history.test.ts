import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, duplicateRow, insertBreak, insertLevel, moveRow, removeRow, withCell } from './draft.ts';
import { beginHistory, type EditHistory, edited, redone, settled, undone } from './edit-history.ts';
import { readTemplates } from './templates/index.ts';

const [turbo] = readTemplates();
const start = beginHistory(draftOf(turbo!.structure.rows));
const type = (history: EditHistory, typed: string) =>
  edited(history, withCell(history.now, 0, 'minutes', typed), 'minutes 0');

describe('undo in the editor', () => {
  it('takes typing in one cell as one step, until it is left', () => {
    const typed = type(type(start, '1'), '15');
    expect(undone(typed).now).toBe(start.now);
    const again = type(settled(typed), '16');
    expect(undone(again).now).toBe(typed.now);
  });

  it('goes forth again, until something else is done', () => {
    const typed = type(start, '15');
    expect(redone(undone(typed)).now).toBe(typed.now);
    const other = edited(undone(typed), removeRow(start.now, 0));
    expect(redone(other)).toBe(other);
    expect(undone(start)).toBe(start);
  });

  it('leads from any course of edits back to the beginning, and forth to its end', () => {
    const step = fc.record({ act: fc.nat(4), at: fc.nat(25), to: fc.nat(25) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let history = start;
        for (const { act, at, to } of steps) {
          const { now } = history;
          const key = now.rows[at % Math.max(1, now.rows.length)]?.key ?? 0;
          const edits = [
            () => moveRow(now, key, to),
            () => removeRow(now, key),
            () => duplicateRow(now, key),
            () => insertLevel(now, Math.min(to, now.rows.length)),
            () => insertBreak(now, Math.min(to, now.rows.length)),
          ];
          history = edited(history, edits[act]!());
          const keys = history.now.rows.map((row) => row.key);
          expect(new Set(keys).size).toBe(keys.length);
        }
        const end = history.now;
        for (const _ of steps) history = undone(history);
        expect(history.now).toBe(start.now);
        for (const _ of steps) history = redone(history);
        expect(history.now).toBe(end);
      }),
    );
  });
});
