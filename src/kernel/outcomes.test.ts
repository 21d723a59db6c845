import { expect, it } from 'vitest';
import type { FoldEntry, Outcome } from './entry.ts';
import { Outcomes } from './outcomes.ts';

const APPLIED: Outcome = { type: 'applied' };
const REVERTED: Outcome = { type: 'reverted' };

it('reads like a map by id, whenever it is asked, of entries that go on coming', () => {
  const held: FoldEntry[] = [];
  const outcomes = new Outcomes(held);
  const add = (id: string, outcome: Outcome) => {
    held.push({ id } as FoldEntry);
    outcomes.put(held.length - 1, outcome);
  };
  add('a.1', APPLIED);
  add('b.1', REVERTED);
  expect([outcomes.get('b.1'), outcomes.positionOf('b.1'), outcomes.get('a.2')]).toEqual([REVERTED, 1, undefined]);
  add('a.2', APPLIED);
  expect([outcomes.has('a.2'), outcomes.has('a.3'), outcomes.size]).toEqual([true, false, 3]);
  outcomes.put(1, APPLIED);
  expect(outcomes.get('b.1')).toBe(APPLIED);
  expect([...outcomes]).toEqual([...new Map(outcomes)]);
  expect([...outcomes.keys()]).toEqual(['a.1', 'b.1', 'a.2']);
  expect([...outcomes.values()]).toEqual([APPLIED, APPLIED, APPLIED]);
  const met: string[] = [];
  outcomes.forEach((outcome, id) => {
    met.push(`${id} ${outcome.type}`);
  });
  expect(met).toEqual(['a.1 applied', 'b.1 applied', 'a.2 applied']);
});
