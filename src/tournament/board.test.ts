import { expect, it } from 'vitest';
import {
  alternatesBoard,
  breakOrderBoard,
  bubbleBoard,
  clockBoard,
  finalTableBoard,
  movesBoard,
  resultsBoard,
  seatingBoard,
} from './board.ts';
import { breakAct } from './breaking.ts';
import { clockAt } from './clock.ts';
import { redrawAct } from './redraw.ts';
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

it('[ENTRY-1] the board says when play is announced to begin, as long as somebody has', () => {
  const friday = evening({ players: 2 });
  expect(clockBoard(friday.state)).not.toHaveProperty('startsAt');
  const startsAt = friday.now + 60 * MINUTE;
  friday.act('tournament.scheduled', { startsAt });
  expect(clockBoard(friday.state)?.startsAt).toBe(startsAt);
  friday.act('tournament.scheduled', { startsAt: null });
  expect(clockBoard(friday.state)?.startsAt).toBeUndefined();
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

const SEED = '0801f2e2858efc16636920d871574e69';
const nameOf = (player: string) => `${player.toUpperCase()}.`;
const plain = (board: object | undefined) => JSON.parse(JSON.stringify(board ?? null));

it('there is none before there is a tournament', () => {
  const { state } = new Evening();
  const boards = [clockBoard(state), seatingBoard(state), breakOrderBoard(state)];
  for (const board of [movesBoard, bubbleBoard, alternatesBoard, resultsBoard, finalTableBoard])
    boards.push(board(state, nameOf) as undefined);
  expect(new Set(boards)).toEqual(new Set([undefined]));
});

it('[BREAK-2] the moves board names who goes where, until each is there; [BREAK-1] the order of breaking', () => {
  const friday = evening({ tables: 3, players: 7, playing: true });
  const act = breakAct(friday.state, 't3', SEED);
  friday.act(act.kind, act.body);
  const board = plain(movesBoard(friday.state, nameOf));
  expect(board).toMatchObject({ board: 'moves', name: 'Friday Deepstack', moves: { length: 2 } });
  expect(board.moves[0]).toMatchObject({ name: 'P3.', from: { table: 3, seat: 1 }, waits: null });
  expect(JSON.stringify(board), 'no ids').not.toContain('p3');
  for (const player of ['p3', 'p6']) friday.act('player.present', { player, present: true });
  expect(movesBoard(friday.state, nameOf)?.moves).toEqual([]);
  expect(plain(breakOrderBoard(friday.state)).tables).toEqual([
    { number: 2, seated: 3 },
    { number: 1, seated: 4 },
  ]);
});

it('[BUST-3] [BUST-4] the bubble board shows how many must go, which tables are done, and who went out', () => {
  const friday = evening({ tables: 2, players: 5, playing: true });
  expect(plain(bubbleBoard(friday.state, nameOf))).toMatchObject({ left: 5, toPrizePlaces: 2, hand: null, halted: [] });
  friday.act('handforhand.begun', { handMs: null });
  friday.act('hand.done', { table: 't1', hand: 1 });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  expect(plain(bubbleBoard(friday.state, nameOf))).toMatchObject({
    toPrizePlaces: 1,
    hand: {
      number: 1,
      tables: [
        { number: 1, done: true },
        { number: 2, done: false },
      ],
      out: ['P1.'],
    },
  });
  expect(clockBoard(friday.state)?.hand).toBe(1);
});

it('[ENTRY-5] the alternates board shows the order, and how long a call holds', () => {
  const friday = evening({ capacity: 2, players: 2, playing: true, closesAfterRow: 0 });
  for (const player of ['a1', 'a2']) friday.act('alternate.listed', { player });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  friday.act('alternate.called', { player: 'a1' });
  expect(plain(alternatesBoard(friday.state, nameOf))).toMatchObject({
    entry: { open: true, closesAt: friday.now + 20 * MINUTE },
    waiting: [
      { place: 1, name: 'A1.', until: friday.now + 2 * MINUTE },
      { place: 2, name: 'A2.', until: null },
    ],
  });
});

it('[BUST-5] the results board shows places by name, best first', () => {
  const friday = evening({ players: 3, playing: true });
  for (const player of ['p3', 'p1']) friday.act('player.busted', { player, entry: 1 });
  friday.act('tournament.finished');
  friday.act('results.published');
  expect(plain(resultsBoard(friday.state, nameOf))).toMatchObject({
    ...{ finished: true, published: true, prizePlaces: 3, more: 0 },
    places: [
      { place: 1, tied: false, name: 'P2.' },
      { place: 2, tied: false, name: 'P1.' },
      { place: 3, tied: false, name: 'P3.' },
    ],
  });
});

it('[REDRAW-2] the final table board shows seats, counts and the button', () => {
  const friday = evening({ players: 4, playing: true });
  friday.act('chips.counted', { counts: [{ player: 'p2', chips: 41_000 }] });
  const act = redrawAct(friday.state, { seed: SEED, final: true });
  friday.act(act.kind, act.body);
  const board = plain(finalTableBoard(friday.state, nameOf));
  expect(board).toMatchObject({ board: 'final-table', number: 1, button: expect.any(Number), seats: { length: 4 } });
  expect(board.seats).toContainEqual({ seat: expect.any(Number), name: 'P2.', chips: 41_000 });
});
