import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

it('[LIST-3] an entry that was held is called again at its place', () => {
  const room = new TestRoom({ expiry: 'hold' });
  room.join('ana');
  room.join('ben');
  room.callNext('ana');
  room.pass(8 * MINUTE);
  expect(room.entryOf('ana')!.status).toEqual({ type: 'held' });
  room.act('entry.resumed', { game: 'nlh', player: 'ana' });
  room.callNext('ana');
  expect(room.called()).toEqual(['ana']);
  expect(room.said(room.act('entry.resumed', { game: 'nlh', player: 'dee' }))).toBe('entry.gone');
});
