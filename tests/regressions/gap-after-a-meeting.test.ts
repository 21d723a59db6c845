import { expect, it } from 'vitest';
import { eventId } from '../../src/sync/event.ts';
import { Gate, OutboxDocument } from '../../src/sync/gate.ts';
import { meet } from '../../src/sync/meeting.ts';
import { nobleVerify } from '../../src/sync/signing-noble.ts';
import { EMPTY_DISK, MemoryStore } from '../support/memory-store.ts';
import { SigningDevice, updateOf, VENUE } from '../support/signing-device.ts';
import { chainOver, commit, meetingPorts, startPrimary } from '../support/small-room.ts';

// An edge was restored to nothing. A tablet brought the floor's log, in which stood the acts 1 and 4 of another, which
// had worked on the screens in between. The edge took it that it held all four, the acts 2 and 3 were never asked for
// again, and when they came nevertheless it called their device a copy.
it("a device's acts between those that a meeting brought are asked for, and those are not committed twice", async () => {
  const device = await SigningDevice.create('da', 1);
  const lost = new MemoryStore();
  const before = await startPrimary(lost, 's001');
  const acts = [
    await device.act({ body: { seat: 's1' } }),
    await device.act({ subject: 'screens', body: { seat: 's2' } }),
    await device.act({ subject: 'screens', body: { seat: 's3' } }),
    await device.act({ body: { seat: 's4' } }),
  ];
  await commit(before, acts, 1000);

  const store = new MemoryStore(EMPTY_DISK);
  const restored = await startPrimary(store, 's002');
  const [head] = await before.signedHeads(['floor']);
  const meeting = await meet(restored, await chainOver(lost, before), head!, await meetingPorts(store, [device]));
  await store.adopt(meeting.transaction);
  restored.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
  expect(restored.head('da').seq).toBe(1);

  const again = await startPrimary(store, 's003');
  for (const primary of [restored, again]) {
    const gate = new Gate({
      ...{ venue: VENUE, verify: nobleVerify },
      key: () => device.signer.publicKey,
      committed: (id) => primary.head(id),
      hashOf: (id, seq) => store.hashOf(id, seq),
    });
    const result = await gate.admit(new OutboxDocument('da'), updateOf(acts));
    expect(result.type).toBe('admitted');
    if (primary !== again || result.type !== 'admitted') continue;
    const committed = await commit(primary, result.events, 2000);
    expect(committed.entries.filter(({ event }) => event.device === 'da').map(({ event }) => eventId(event))).toEqual([
      'da.2',
      'da.3',
    ]);
    expect(primary.head('da').seq).toBe(4);
  }
});
