import { expect, it } from 'vitest';
import type { FoldEntry } from '../../src/kernel/entry.ts';
import { SubjectFold } from '../../src/kernel/fold.ts';
import { smallRoom } from '../support/small-room.ts';

let made = 0;
const act = (kind: string, body: FoldEntry['body']): FoldEntry => {
  const at = ++made;
  return {
    ...{ id: `d.${at}`, kind, kv: 1, body, actor: 'ana', device: 'd' },
    at,
    effective: at,
    committedAt: at,
    verdict: 'ok',
  };
};

// The settling of a conflict was refused, since there was none; an undo before it brought the conflict about, and the
// settling took effect after all. What a first fold refused stays refused.
it('a settling that was refused stays so when an undo brings its conflict about', () => {
  const first = act('seat.taken', { seat: 's1' });
  const left = act('seat.left', { seat: 's1' });
  const second = act('seat.taken', { seat: 's1' });
  const settling = act('conflict.settled', { conflict: second.id });
  const fold = new SubjectFold(smallRoom);
  fold.append([first, left, second, settling]);
  expect(fold.outcomes.get(settling.id)?.type).toBe('refused');
  fold.append([act('act.reverted', { target: left.id })]);
  expect(fold.outcomes.get(second.id)?.type).toBe('refused');
  expect(fold.outcomes.get(settling.id)?.type).toBe('refused');
  expect(fold.root.get('$conflicts', second.id)).not.toHaveProperty('settledBy');
});
