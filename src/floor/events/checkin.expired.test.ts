import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

it('[LIST-2] a call-in entry is removed unless checked in within 90 minutes', () => {
  const room = new TestRoom();
  room.join('ana', { origin: 'callin' });
  room.pass(89 * MINUTE);
  expect(room.list()).toEqual(['ana']);
  room.pass(2 * MINUTE);
  expect(room.list()).toEqual([]);
  expect(room.state.get('removed', 'nlh.ana')).toMatchObject({ reason: 'checkin' });
});

it('[LIST-2] named for an entry that was checked in or made anew since, it does nothing', () => {
  const room = new TestRoom();
  room.join('ana', { origin: 'callin' });
  const { checkinBy } = room.entryOf('ana')!;
  room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'asked' });
  room.pass(30 * MINUTE);
  room.join('ana', { origin: 'callin' });
  room.now += 61 * MINUTE;
  room.act('checkin.expired', { game: 'nlh', player: 'ana', checkinBy: checkinBy! }, { device: 'edge' });
  expect(room.list()).toEqual(['ana']);
});
