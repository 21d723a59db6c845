import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('takes an interest back; none, nothing', () => {
  const room = new TestRoom();
  room.act('interest.registered', { player: 'ana', tournament: 'main' });
  room.act('interest.withdrawn', { player: 'ana', tournament: 'main' });
  expect([...room.state.rows('interests')]).toEqual([]);
  expect(room.said(room.act('interest.withdrawn', { player: 'ana', tournament: 'main' }))).toBeUndefined();
});

it('[DAY-1] goes with the person who is erased, and by itself after sixty days', () => {
  const room = new TestRoom();
  for (const player of ['ana', 'ben']) room.act('interest.registered', { player, tournament: 'main' });
  room.act('player.erased', { player: 'ana' });
  expect([...room.state.rows('interests')].map(({ player }) => player)).toEqual(['ben']);
  room.act('day.turned', { day: '2025-10-10' }, { device: 'edge' });
  expect([...room.state.rows('interests')]).toHaveLength(1);
  room.now += 61 * 86_400_000;
  room.act('day.turned', { day: '2025-12-10' }, { device: 'edge' });
  expect([...room.state.rows('interests')]).toEqual([]);
});
