import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[CASH-1] a table opens with its open seats, for one game', () => {
  const room = new TestRoom();
  room.act('cashtable.opened', { table: 't2', game: 'plo', seats: 2 });
  expect(room.state.get('tables', 't2')).toMatchObject({ game: 'plo', seats: 2, state: 'open' });
  expect([1, 2, 3].map((seat) => room.seatAt(seat, 't2')?.type)).toEqual(['open', 'open', undefined]);
  const again = room.act('cashtable.opened', { table: 't2', game: 'nlh' }, { device: 'tablet-2' });
  expect(room.conflict(again)).toMatchObject({ code: 'table.open', details: { game: 'plo' } });
  expect(room.said(room.act('cashtable.opened', { table: 't3', game: 'razz' }))).toBe('game.unknown');
});

it('[CASH-4] from a list, it seats the first n who are present, in order', () => {
  const room = new TestRoom();
  room.join('ana', { game: 'plo' });
  room.join('ben', { game: 'plo', origin: 'callin' });
  room.join('cy', { game: 'plo' });
  room.join('dee', { game: 'plo' });
  room.act('cashtable.opened', { table: 't2', game: 'plo', fill: 2 });
  expect([1, 2, 3].map((seat) => room.seatAt(seat, 't2'))).toMatchObject([
    { player: 'ana' },
    { player: 'cy' },
    { type: 'open' },
  ]);
  expect(room.list('plo')).toEqual(['ben', 'dee']);
});

it('[CASH-4] who was called to no seat in particular is seated too; who has a seat held is not', () => {
  const room = new TestRoom();
  for (const player of ['ana', 'ben', 'cy']) room.join(player);
  room.callNext('ana');
  room.callNext('ben', { table: 't1', seat: 1 });
  room.act('cashtable.opened', { table: 't2', game: 'nlh', fill: 2 });
  expect([1, 2].map((seat) => room.seatAt(seat, 't2'))).toMatchObject([{ player: 'ana' }, { player: 'cy' }]);
  expect(room.called()).toEqual(['ben']);
});

it('[CASH-4] [LIST-6] who stands ahead and plays another game keeps their place, and the floor is told', () => {
  const room = new TestRoom();
  for (const player of ['ana', 'ben', 'cy']) room.join(player, { game: 'plo' });
  room.seat('ana', 1);
  const opened = room.act('cashtable.opened', { table: 't2', game: 'plo', fill: 1 });
  expect(room.seatAt(1, 't2')).toMatchObject({ player: 'ben' });
  expect(room.list('plo')).toEqual(['ana', 'cy']);
  expect(room.conflict(opened)).toMatchObject({
    ...{ sort: 'notice', code: 'fill.seated-elsewhere', details: { table: 't2', players: ['ana'] } },
  });
});

it('an act of the first version keeps its meaning: whoever was called was passed over', () => {
  const room = new TestRoom();
  room.join('ana');
  room.join('ben');
  room.callNext('ana');
  const older = { ...room.entry('cashtable.opened', { table: 't2', game: 'nlh', fill: 1 }), kv: 1 };
  room.fold.append([older]);
  expect(room.seatAt(1, 't2')).toMatchObject({ player: 'ben' });
});

it('[CASH-4] reckoned anew it keeps whom it seated; who is gone leaves the seat open, and the floor is told', () => {
  const room = new TestRoom();
  const joined = room.join('ana', { game: 'plo' });
  room.join('ben', { game: 'plo' });
  room.join('cy', { game: 'plo' });
  const opened = room.act('cashtable.opened', { table: 't2', game: 'plo', fill: 2 });
  room.revert(joined);
  expect([1, 2].map((seat) => room.seatAt(seat, 't2'))).toMatchObject([{ type: 'open' }, { player: 'ben' }]);
  expect(room.conflict(opened)).toMatchObject({
    sort: 'notice',
    code: 'fill.players-gone',
    details: { players: ['ana'] },
  });
  expect(room.list('plo')).toEqual(['cy']);
});
