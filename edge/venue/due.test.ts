import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Act } from '../../src/kernel/kind.ts';
import type { Primary } from '../../src/sync/primary.ts';
import { type NodeUnderTest, openNode } from '../../tests/support/venue-node.ts';
import { DueActs } from './due.ts';

const MINUTE = 60_000;

let venue: NodeUnderTest;
beforeEach(async () => {
  venue = await openNode();
});
afterEach(() => venue.close());

it('what time has brought due is committed once, and not again after it was undone', async () => {
  const { node } = venue;
  const { committedAt } = (
    await node.commit([
      { subject: 'screens', kind: 'announcement.made', body: { announcement: 'a1', code: 'break', seconds: 60 } },
    ])
  ).entries.at(-1)!.entry;
  const due = new DueActs(node.primary);
  // The gaming day turns at once, in a venue that is new.
  due.collect(committedAt);
  await node.flushing.commit([]);
  expect(due.collect(committedAt + 59_000)).toBe(false);
  expect(due.collect(committedAt + MINUTE)).toBe(true);
  // It waits to be committed: it is not listed twice.
  expect(due.collect(committedAt + MINUTE)).toBe(false);
  const committed = await node.flushing.commit([]);
  const cleared = committed.entries.find(({ event }) => event.kind === 'announcement.cleared')!;
  const target = `${cleared.event.device}.${cleared.event.seq}`;
  await node.commit([{ subject: 'screens', kind: 'act.reverted', body: { target } }]);
  expect(node.primary.fold('screens').root.has('announcements', 'a1')).toBe(true);
  expect(due.collect(committedAt + MINUTE)).toBe(false);
});

it('a subject of which it cannot be said what is due keeps no other waiting, and is told of once', () => {
  const acts: Act[] = [];
  const call: Act = { kind: 'call.expired', body: { call: 'c1' } };
  const due: Record<string, () => Act[]> = {
    broken: () => {
      throw new RangeError('no such time zone');
    },
    floor: () => [call],
  };
  const primary = {
    ...{ idle: true, logs: new Map(Object.keys(due).map((subject) => [subject, {}])) },
    ...{ definition: (subject: string) => ({ due: due[subject] }), fold: () => ({ root: {} }) },
    act: (act: Act) => acts.push(act),
  } as unknown as Primary;
  const failed: string[] = [];
  const collector = new DueActs(primary, (subject) => failed.push(subject));
  expect(collector.collect(1)).toBe(true);
  expect(collector.collect(2)).toBe(false);
  expect(acts).toEqual([{ subject: 'floor', ...call }]);
  expect(failed).toEqual(['broken']);
});
