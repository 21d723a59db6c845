import { expect, it } from 'vitest';
import { compareLabels, nearestOpenSeats, openSeats, playerCard, tablesInOrder, whyNth } from './select.ts';
import { TestRoom } from './test-room.ts';

it('[LIST-1] why someone is n-th: who is ahead, and what gave them their place', () => {
  const room = new TestRoom();
  for (const player of ['ana', 'ben', 'cy']) room.join(player);
  room.act('entry.moved', { game: 'nlh', player: 'cy', after: null, reason: 'seniority' });
  const why = whyNth(room.state, 'nlh', 'ben')!;
  expect(why.position).toBe(3);
  expect(why.ahead.map(({ player, moved }) => [player, moved?.reason])).toEqual([
    ['cy', 'seniority'],
    ['ana', undefined],
  ]);
  expect(whyNth(room.state, 'nlh', 'dee')).toBeUndefined();
});

it('tables by label, numbers as numbers', () => {
  expect(['10', 'B', '2', 'A', '2b'].sort(compareLabels)).toEqual(['2', '2b', '10', 'A', 'B']);
  const room = new TestRoom();
  room.act('cashtable.opened', { table: 'a', game: 'nlh', label: '10' });
  room.act('cashtable.opened', { table: 'b', game: 'nlh', label: '9' });
  expect(tablesInOrder(room.state, 'nlh').map(({ id }) => id)).toEqual(['t1', 'b', 'a']);
});

it('open seats: none at a table that breaks; the nearest first', () => {
  const room = new TestRoom();
  room.act('cashtable.opened', { table: 't2', game: 'nlh', label: '2', seats: 2 });
  room.seat('ana', 2);
  const near = nearestOpenSeats(room.state, 't1', 2, 4).map(({ table, seat }) => `${table}.${seat}`);
  expect(near).toEqual(['t1.1', 't1.3', 't1.4', 't2.1']);
  room.act('cashtable.marked', { table: 't1', as: 'breaking' });
  expect(openSeats(room.state, 'nlh')).toEqual([1, 2].map((seat) => ({ table: 't2', seat })));
});

it("a player's card: seat and places", () => {
  const room = new TestRoom();
  room.join('ben', { game: 'plo' });
  room.join('ana', { game: 'plo' });
  room.seat('ana', 1);
  const card = playerCard(room.state, 'ana');
  expect(card.seat).toEqual({ table: 't1', seat: 1 });
  expect(card.lists.map(({ position, entry }) => [position, entry.game])).toEqual([[2, 'plo']]);
});
