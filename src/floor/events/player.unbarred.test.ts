import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';
import { isBarred } from '../validity.ts';

it('lifts a bar; where there is none, nothing', () => {
  const room = new TestRoom();
  room.act('player.barred', { player: 'ana' });
  expect(isBarred(room.state, 'ana', room.now)).toBe(true);
  room.act('player.unbarred', { player: 'ana' });
  expect(isBarred(room.state, 'ana', room.now)).toBe(false);
  expect(room.said(room.act('player.unbarred', { player: 'ana' }))).toBeUndefined();
  expect(room.said(room.act('player.unbarred', { player: 'stranger' }))).toBe('player.unknown');
});
