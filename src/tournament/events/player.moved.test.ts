import { expect, it } from 'vitest';
import { seatMap } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening } from '../testing/evening.ts';

it('[SEAT-3] a move frees one seat and takes the other', () => {
  const friday = evening({ players: 3, playing: true });
  friday.act('player.present', { player: 'p1', present: true });
  friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't2.9' });
  expect(seatMap(friday.state).map(({ seated }) => seated)).toEqual([1, 2]);
  expect(friday.state.get('players', 'p1'), 'not yet seen at the new seat').toMatchObject({
    seat: 't2.9',
    present: false,
  });
});

it('[SEAT-4] to a seat that is gone: the player keeps the old one and the nearest fair seats are offered', () => {
  const friday = evening({ players: 3, playing: true });
  const move = friday.act('player.moved', { player: 'p3', from: 't1.2', to: 't2.1' });
  expect(friday.state.get('$conflicts', move)).toMatchObject({ code: 'seat.taken', details: { by: 'p2' } });
  expect(friday.state.get('players', 'p3')?.seat).toBe('t1.2');
  const way = waysToSettle(friday.state, move)[0]!;
  expect(way).toMatchObject({ label: 'move.to', details: { player: 'p3', seat: 't2.2' } });
  friday.act(way.act.kind, way.act.body);
  expect(friday.state.get('players', 'p3')?.seat).toBe('t2.2');
});

it('two devices move one player to two seats: the first stands, the other can be chosen', () => {
  const friday = evening({ players: 1, playing: true });
  friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't2.1' });
  const second = friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't2.2' }, { device: 'tablet-b' });
  expect(friday.outcome(second)).toBe('player.elsewhere');
  const way = waysToSettle(friday.state, second)[0]!;
  friday.act(way.act.kind, way.act.body);
  expect(friday.state.get('players', 'p1')?.seat).toBe('t2.2');
});
