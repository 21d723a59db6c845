import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('makes a player known, once however often told; the name is no part of the body', () => {
  const room = new TestRoom();
  room.act('player.added', { player: 'zoe' });
  expect(room.said(room.act('player.added', { player: 'zoe' }, { device: 'tablet-2' }))).toBeUndefined();
  expect(room.said(room.join('zoe'))).toBeUndefined();
  expect(() => room.act('player.added', { player: 'zoe', name: 'Zoe' })).toThrow();
});
