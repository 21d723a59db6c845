import { describe, expect, it } from 'vitest';
import type { FoldEntry } from '../../../src/kernel/entry.ts';
import type { HistoryLine } from '../../device/types.ts';
import { selectLines } from './select-lines.ts';

const line = (kind: string, more: Partial<HistoryLine> = {}): HistoryLine => ({
  subject: 'floor',
  count: 1,
  entry: { id: `tablet.${kind}`, kind } as FoldEntry,
  outcome: { type: 'applied' },
  reverted: false,
  ...more,
});

describe('the history', () => {
  it('leaves out what the machines do among themselves', () => {
    expect(selectLines([line('segment.opened'), line('cash.left')]).map(({ entry }) => entry.kind)).toEqual([
      'cash.left',
    ]);
  });

  it('offers undo on what took effect, and on what was undone', () => {
    const undoable = (it: HistoryLine) => selectLines([it])[0]?.undoable;
    expect(undoable(line('cash.left'))).toBe(true);
    expect(undoable(line('cash.left', { reverted: true, outcome: { type: 'reverted' } }))).toBe(true);
    expect(undoable(line('cash.left', { outcome: { type: 'refused', refusal: { refused: 'seat.taken' } } }))).toBe(
      false,
    );
  });

  it('offers no undo of undo acts, settlements and sessions', () => {
    const kinds = ['act.reverted', 'conflict.settled', 'session.opened'];
    expect(selectLines(kinds.map((kind) => line(kind))).some(({ undoable }) => undoable)).toBe(false);
  });
});
