import { expect, it } from 'vitest';
import { MINUTE, TestRoom } from '../test-room.ts';

it('a player wants to hear of a tournament, once however often they say so', () => {
  const room = new TestRoom();
  const show = (more = {}) => room.act('interest.registered', { player: 'ana', tournament: 'main', ...more });
  show();
  const { at } = room.state.get('interests', 'main.ana')!;
  show();
  expect(room.state.get('interests', 'main.ana')?.at).toBe(at);
  expect(room.said(room.act('interest.registered', { player: 'stranger', tournament: 'main' }))).toBe('player.unknown');
});

it('[LIST-10] what waited in a phone past its time is not done', () => {
  const room = new TestRoom();
  const said = room.act('interest.registered', { player: 'ana', tournament: 'main', validUntil: room.now - MINUTE });
  expect(room.said(said)).toBe('act.outdated');
});
