import { expect, it } from 'vitest';
import { eventId } from '../../src/sync/event.ts';
import { judgeHead, meet } from '../../src/sync/meeting.ts';
import type { Primary } from '../../src/sync/primary.ts';
import { EMPTY_DISK, MemoryStore } from '../support/memory-store.ts';
import { SigningDevice } from '../support/signing-device.ts';
import { chainOver, commit, meetingPorts, startPrimary } from '../support/small-room.ts';

// The first subject's meeting raised the venue's term. The other subjects' histories then looked older than the edge's
// own, which had none, and were passed over: their settled acts were gone, and with them what the edge itself had done.
it('the histories of all subjects are taken over, though the first one raises the term', async () => {
  const device = await SigningDevice.create('da', 1);
  const lost = new MemoryStore();
  const before = await startPrimary(lost, 's001');
  before.act({ subject: 'screens', kind: 'seat.taken', body: { seat: 'by-the-edge' } });
  await commit(before, [await device.act({ body: { seat: 's1' } })], 1000);

  const store = new MemoryStore(EMPTY_DISK);
  const restored = await startPrimary(store, 's002');
  const take = async (subject: string) => {
    const [head] = await before.signedHeads([subject]);
    expect(judgeHead(restored, head!, () => undefined)).toBe('unknown');
    const ports = await meetingPorts(store, [device]);
    const meeting = await meet(restored, await chainOver(lost, before, subject), head!, ports);
    await store.adopt(meeting.transaction);
    restored.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
  };
  await take('floor');
  await take('screens');
  expect(ids(restored, 'screens')).toEqual(ids(before, 'screens'));
  expect(restored.fold('screens').root.has('seats', 'by-the-edge')).toBe(true);
});

const ids = (primary: Primary, subject: string) => primary.fold(subject).entries.map(({ id }) => id);

// By then the edge had acted in that subject under its new term: the older history was dropped for good, although the
// edge's own acts in it had no device that could have given them again.
it('what only a superseded history holds joins the end', async () => {
  const lost = new MemoryStore();
  const before = await startPrimary(lost, 's001');
  before.act({ subject: 'floor', kind: 'seat.taken', body: { seat: 's1' } });
  await before.flush(1000);

  const store = new MemoryStore(EMPTY_DISK);
  const restored = await startPrimary(store, 's002');
  restored.reign = 2;
  restored.act({ subject: 'floor', kind: 'seat.taken', body: { seat: 's2' } });
  await restored.flush(2000);
  const [head] = await before.signedHeads(['floor']);
  expect(judgeHead(restored, head!, () => undefined)).toBe('superseded');
  const meeting = await meet(restored, await chainOver(lost, before), head!, await meetingPorts(store, []));
  await store.adopt(meeting.transaction);
  restored.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
  const committed = (await restored.flush(3000))!;
  expect(committed.entries.map(({ event, entry }) => [eventId(event), entry.effective])).toEqual([
    ['edge-s001.2', 1000],
  ]);
  expect([...restored.fold('floor').root.entries('seats')].map(([seat]) => seat).sort()).toEqual(['s1', 's2']);
});
