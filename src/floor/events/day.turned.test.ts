import { expect, it } from 'vitest';
import { TestRoom } from '../test-room.ts';

it('[DAY-1] running games carry over; what was kept of yesterday goes', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  room.join('ben');
  room.join('cy');
  room.callNext('ben', { table: 't1', seat: 2 });
  room.act('waitlist.left', { game: 'nlh', player: 'cy', reason: 'asked' });
  room.seat('dee', 3);
  room.act('cash.left', { player: 'dee', table: 't1', seat: 3 });
  room.act('day.turned', { day: '2025-10-10' }, { device: 'edge' });
  expect(room.seatAt(1)).toMatchObject({ player: 'ana' });
  expect(room.called()).toEqual(['ben']);
  expect(room.list()).toEqual(['ben']);
  for (const table of ['removed', 'openings'] as const) expect([...room.state.entries(table)]).toEqual([]);
});

it('[DAY-1] chains, requests and deadlines carry over with their game; estimates and history begin anew', () => {
  const room = new TestRoom();
  room.act('cashtable.opened', { table: 't2', game: 'nlh', feeds: ['t1'] });
  room.seat('ana', 1);
  room.seat('ben', 2);
  room.act('move.requested', { player: 'ana', sort: 'seat' });
  room.act('cash.away', { player: 'ben', table: 't1', seat: 2 });
  const away = room.seatAt(2);
  room.act('day.turned', { day: '2025-10-10' }, { device: 'edge' });
  expect(room.state.get('tables', 't2')?.feeds).toEqual(['t1']);
  expect(room.state.get('requests', 'seat.ana')).toMatchObject({ number: 1 });
  expect(room.seatAt(2)).toEqual(away);
  expect([...room.state.rows('history')]).toEqual([]);
});

it('[DAY-1] the same day again, or an earlier one, does nothing', () => {
  const room = new TestRoom();
  room.act('day.turned', { day: '2025-10-10' }, { device: 'edge' });
  room.join('ana');
  room.act('waitlist.left', { game: 'nlh', player: 'ana', reason: 'asked' });
  for (const day of ['2025-10-10', '2025-10-09']) room.act('day.turned', { day }, { device: 'edge' });
  expect(room.state.get('day', 'day')).toMatchObject({ day: '2025-10-10' });
  expect(room.state.has('removed', 'nlh.ana')).toBe(true);
});

it('[DAY-1] conflicts that were settled go, open ones stay to be settled', () => {
  const room = new TestRoom();
  room.seat('ana', 1);
  const [settled, open] = [room.seat('ben', 1), room.seat('cy', 1)];
  room.act('conflict.settled', { conflict: settled });
  room.act('day.turned', { day: '2025-10-10' }, { device: 'edge' });
  expect([settled, open].map((conflict) => room.said(conflict))).toEqual([undefined, 'seat.taken']);
});
