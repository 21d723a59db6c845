import { afterEach, beforeEach, expect, it } from 'vitest';
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
