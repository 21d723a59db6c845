import { expect, it } from 'vitest';
import { clockBoard, seatingBoard } from './board.ts';
import { clockAt } from './clock.ts';
import { Evening, evening, MINUTE } from './testing/evening.ts';

it('[CLOCK-1] the board carries what a screen needs to reckon the clock by itself, as plain JSON', () => {
  const friday = evening({ players: 4, playing: true, closesAfterRow: 1 });
  friday.later(MINUTE).act('player.busted', { player: 'p1', entry: 1 });
  const board = JSON.parse(JSON.stringify(clockBoard(friday.state)));
  expect(board).toEqual(clockBoard(friday.state));
  expect(board).toMatchObject({
    name: 'Friday Deepstack',
    phase: 'running',
    players: { left: 3, entries: 4, entrants: 4 },
    chips: { inPlay: 120_000, average: 40_000 },
    places: { prize: 3, toPrizePlaces: 0 },
    entry: { open: true },
    winner: null,
  });
  const hour = friday.now + 50 * MINUTE;
  expect(clockAt(board, hour)).toMatchObject({ levelNumber: 3, remainingMs: 14 * MINUTE });
});

it('[BUST-5] the winner is shown by name, never by id', () => {
  const friday = evening({ players: 2, playing: true });
  friday.act('player.busted', { player: 'p2', entry: 1 });
  friday.act('tournament.finished');
  expect(clockBoard(friday.state, () => 'Ana P.')?.winner).toBe('Ana P.');
  expect(clockBoard(friday.state)?.winner).toBeNull();
});

it('[CLOCK-1] no board changes with time alone', () => {
  const friday = evening({ players: 4, playing: true });
  const before = clockBoard(friday.state);
  friday.later(90 * MINUTE);
  expect(clockBoard(friday.state)).toEqual(before);
});

it('the seating board shows ids by table and seat, and who has no seat', () => {
  const friday = evening({ tables: 1, players: 2, playing: true });
  friday.act('player.registered', { player: 'late' });
  const board = seatingBoard(friday.state)!;
  expect(board.tables[0]).toMatchObject({ number: 1, seats: { length: 9 } });
  expect(board.tables[0]!.seats[1]).toEqual({ number: 2, player: 'p2', present: false });
  expect(board.unseated).toEqual(['late']);
});

it('there is none before there is a tournament', () => {
  const friday = new Evening();
  expect([clockBoard(friday.state), seatingBoard(friday.state)]).toEqual([undefined, undefined]);
});
