import { expect, it } from 'vitest';
import { judgeHead, meet } from '../../src/sync/meeting.ts';
import { parseSegment } from '../../src/sync/names.ts';
import type { Primary } from '../../src/sync/primary.ts';
import { EMPTY_DISK, MemoryStore } from '../support/memory-store.ts';
import { SigningDevice } from '../support/signing-device.ts';
import { chainOver, commit, meetingPorts, startPrimary } from '../support/small-room.ts';

// The line was slow: between the meeting of one subject and that of the next, the restored edge committed. The first
// meeting had raised the venue's term, so what the edge did meanwhile in the second subject outranked the history that
// all had settled there: that was taken apart, and its acts joined the end in another order.
it('what an edge commits between two meetings does not outrank the history that is on its way', async () => {
  const device = await SigningDevice.create('da', 1);
  const lost = new MemoryStore();
  const before = await startPrimary(lost, 's001');
  const acts = [
    await device.act({ body: { seat: 's1' } }),
    await device.act({ subject: 'screens', body: { seat: 's2' } }),
  ];
  await commit(before, acts, 1000);

  const store = new MemoryStore(EMPTY_DISK);
  let restored = await startPrimary(store, 's002');
  const take = async (subject: string) => {
    const [head] = await before.signedHeads([subject]);
    expect(judgeHead(restored, head!, () => undefined)).toBe('unknown');
    const ports = await meetingPorts(store, [device]);
    const meeting = await meet(restored, await chainOver(lost, before, subject), head!, ports);
    await store.adopt(meeting.transaction);
    restored.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
  };
  await take('floor');
  restored.act({ subject: 'screens', kind: 'seat.taken', body: { seat: 'meanwhile' } });
  await restored.flush(2000);
  restored = await startPrimary(store, 's003');
  restored.act({ subject: 'screens', kind: 'seat.taken', body: { seat: 'after-a-restart' } });
  await restored.flush(3000);
  await take('screens');
  await restored.flush(4000);

  const settled = ids(before, 'screens');
  expect(ids(restored, 'screens').slice(0, settled.length)).toEqual(settled);
  expect([...restored.fold('screens').root.entries('seats')].map(([seat]) => seat)).toEqual(
    expect.arrayContaining(['s2', 'meanwhile', 'after-a-restart']),
  );
  const newest = restored.logOf('screens').segments.at(-1)!;
  expect(parseSegment(newest.segment)!.term).toBe(2);
  expect(restored.settledTerm('floor')).toBe(2);
});

const ids = (primary: Primary, subject: string) => primary.fold(subject).entries.map(({ id }) => id);
