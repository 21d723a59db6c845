import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

function listed() {
  const room = new TestRoom();
  for (const player of ['ana', 'ben', 'cy', 'dee']) room.join(player);
  const move = (player: string, after: string | null) =>
    room.act('entry.moved', { game: 'nlh', player, after, reason: 'floor-decision' });
  return { room, move };
}

it('[LIST-7] moves an entry behind another or to the front, with a reason', () => {
  const { room, move } = listed();
  move('dee', 'ana');
  expect(room.list()).toEqual(['ana', 'dee', 'ben', 'cy']);
  move('cy', 'ana');
  expect(room.list(), 'right behind, before who was moved there earlier').toEqual(['ana', 'cy', 'dee', 'ben']);
  move('ben', null);
  expect(room.list()).toEqual(['ben', 'ana', 'cy', 'dee']);
  expect(room.entryOf('ben')!.moved).toMatchObject({ reason: 'floor-decision', by: 'user-of-tablet-1' });
});

it('[LIST-7] [LIST-1] a join that arrives late still takes its rightful place', () => {
  const { room, move } = listed();
  move('dee', 'ana');
  room.join('eli', { device: 'tablet-2', late: 3500 });
  expect(room.list(), 'made after ben joined and before cy did').toEqual(['ana', 'dee', 'ben', 'eli', 'cy']);
});

it('[LIST-7] undone, the entry is back where it was', () => {
  const { room, move } = listed();
  const moved = move('dee', null);
  room.revert(moved);
  expect(room.list()).toEqual(['ana', 'ben', 'cy', 'dee']);
});

it('refuses what is not on the list', () => {
  const { room, move } = listed();
  expect(room.said(move('eli', null))).toBe('entry.gone');
  expect(room.said(move('ana', 'eli'))).toBe('entry.anchor-gone');
  expect(room.said(move('ana', 'ana'))).toBe('entry.behind-itself');
});
