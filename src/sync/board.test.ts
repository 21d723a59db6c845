import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard, writeBoard } from './board.ts';

function follower(doc: Y.Doc): { doc: Y.Doc; updates: Uint8Array[] } {
  const copy = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => {
    updates.push(update);
    Y.applyUpdate(copy, update);
  });
  return { doc: copy, updates };
}

describe('a board', () => {
  it('is read by whoever follows it as it was written', () => {
    const doc = new Y.Doc();
    const seen = follower(doc);
    writeBoard(doc, { level: 3, blinds: [100, 200], next: { at: 5, kind: 'break' }, gone: undefined });
    expect(readBoard(seen.doc)).toEqual({ level: 3, blinds: [100, 200], next: { at: 5, kind: 'break' } });
  });

  it('writes what differs only, in one update, and nothing when nothing does', () => {
    const doc = new Y.Doc();
    writeBoard(doc, { a: 1, b: [1, 2], c: 3 });
    const { updates } = follower(doc);
    expect(writeBoard(doc, { a: 1, b: [1, 2], c: 3 })).toBe(0);
    expect(updates).toHaveLength(0);
    expect(writeBoard(doc, { a: 2, b: [1, 2] })).toBe(2);
    expect(updates).toHaveLength(1);
    expect(readBoard(doc)).toEqual({ a: 2, b: [1, 2] });
  });
});
