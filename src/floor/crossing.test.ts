import { expect, it } from 'vitest';
import { evening } from '../tournament/testing/evening.ts';
import { cashSeat, crossings, tournamentSeats } from './crossing.ts';
import { TestRoom } from './test-room.ts';

it('[SEAT-3] warns of whoever sits at a cash table and in a tournament, before and after', () => {
  const room = new TestRoom();
  for (const player of ['p1', 'p2', 'p3']) room.act('player.added', { player });
  const main = evening({ players: 4, playing: true });
  const later = evening({ players: 4 });
  const tournaments = [
    ['main', main.state],
    ['later', later.state],
  ] as const;
  const where = tournamentSeats(tournaments, 'p1');
  expect(where, 'before: the tournament that hasn’t seated anybody counts for nothing').toEqual([
    { tournament: 'main', seat: 't1.1' },
  ]);
  expect(crossings(room.state, tournaments)).toEqual([]);
  room.seat('p2', 1);
  room.seat('ana', 2);
  room.seat('p1', 3);
  expect(cashSeat(room.state, 'p1')).toEqual({ table: 't1', seat: 3 });
  expect(crossings(room.state, tournaments)).toEqual([
    { player: 'p1', cash: { table: 't1', seat: 3 }, tournament: 'main', seat: 't1.1' },
    { player: 'p2', cash: { table: 't1', seat: 1 }, tournament: 'main', seat: 't2.1' },
  ]);
  main.act('player.registered', { player: 'ana' });
  expect(crossings(room.state, tournaments), 'registered is not seated').toHaveLength(2);
  main.act('player.busted', { player: 'p1', entry: 1 });
  main.act('tournament.cancelled');
  expect(crossings(room.state, tournaments)).toEqual([]);
});
