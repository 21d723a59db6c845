import { expect, it } from 'vitest';
import { figures } from '../select.ts';
import { evening } from '../testing/evening.ts';
import { flightCarried } from './flight.carried.ts';

const body = { flight: 'day-1-a', level: 2, entries: 9, entrants: 9, players: ['p1', 'x'], chips: [40_000, 7_000] };

it('[ENTRY-7] each flight comes forward once, before play; undone, nobody has', () => {
  const friday = evening();
  const act = friday.act('flight.carried', body);
  expect(friday.outcome(friday.act('flight.carried', body, { device: 'tablet-b' }))).toBe('flight.known');
  friday.act('clock.started');
  expect(friday.outcome(friday.act('flight.carried', { ...body, flight: 'day-1-b' }))).toBe('flight.too-late');
  friday.revert(act);
  expect(friday.state.get('players', 'x')).toBeUndefined();
});

it('[ENTRY-2] whoever came in by themselves keeps that entry, and the floor is told', () => {
  const friday = evening({ players: 1 });
  const act = friday.act('flight.carried', body);
  expect(friday.state.get('$conflicts', act)).toMatchObject({
    code: 'flight.partly',
    details: { flight: 'day-1-a', missed: [{ player: 'p1' }] },
  });
  expect(figures(friday.state)).toMatchObject({ left: 2, chipsInPlay: 37_000 });
});

it('[ENTRY-6] withdrawn before play, the stack is out of play again', () => {
  const friday = evening();
  friday.act('flight.carried', body);
  friday.act('player.withdrawn', { player: 'p1' });
  expect(figures(friday.state)).toMatchObject({ left: 1, chipsInPlay: 7_000 });
});

it('[ENTRY-7] [CHIP-1] chips bought since the first flight stay in play when a second one brings a better stack', () => {
  const friday = evening({ rebuys: { fromRow: 0, untilRow: 1, limit: null, chips: 5_000 } });
  friday.act('registration.opened');
  friday.act('flight.carried', body);
  expect(friday.outcome(friday.act('player.rebought', { player: 'x', nth: 1 }))).toBe('applied');
  friday.act('flight.carried', { ...body, flight: 'day-1-b', players: ['x'], chips: [9_000] });
  expect(friday.state.get('players', 'x')).toMatchObject({ issued: 14_000 });
  expect(figures(friday.state)).toMatchObject({ chipsInPlay: 54_000 });
});

it('names a stack for each player', () => {
  expect(flightCarried.body.safeParse(body).success).toBe(true);
  expect(flightCarried.body.safeParse({ ...body, chips: [1] }).success).toBe(false);
});
