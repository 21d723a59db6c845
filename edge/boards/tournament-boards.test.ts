import { describe, expect, it } from 'vitest';
import type { Plain } from '../../src/kernel/plain.ts';
import { rowsOf } from '../../src/screens/content.ts';
import { redrawAct } from '../../src/tournament/redraw.ts';
import { Evening, evening, MINUTE } from '../../src/tournament/testing/evening.ts';
import { tournamentBoard } from './tournament-boards.ts';

/** Players p1, p2 … are Ada A., Ben B. and so on. */
const FIRST = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Finn', 'Gus', 'Hana', 'Ivo', 'Jun'];
const nameOf = (id: string): string | undefined => {
  const first = FIRST[Number(id.slice(1)) - 1];
  return first && `${first} ${first[0]}ndersen`;
};
// biome-ignore lint/suspicious/noExplicitAny: each test looks at the fields of its own board.
const board = (view: string, friday: Evening, names = nameOf): any =>
  JSON.parse(JSON.stringify(tournamentBoard(view)!(friday.state, names) ?? null));

const VIEWS = ['clock', 'seatings', 'moves', 'break-order', 'bubble', 'alternates', 'final-table', 'results'];

describe('a tournament’s boards', () => {
  it.each(VIEWS)('%s: none before the tournament is made, no ids, and nothing changes with time alone', (view) => {
    expect(board(view, new Evening())).toBeNull();
    const friday = evening({ players: 8, playing: true });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const before = board(view, friday);
    expect(before).toMatchObject({ board: view, name: 'Friday Deepstack' });
    expect(JSON.stringify(before)).not.toMatch(/"p\d"|ndersen/);
    friday.later(60 * MINUTE);
    expect(board(view, friday)).toEqual(before);
  });

  it('there is none of another name', () => {
    for (const view of ['clocks', 'toString', '__proto__', '']) expect(tournamentBoard(view)).toBeUndefined();
  });

  it('[SEAT-2] seatings stand by name, in parts by their letters', () => {
    const friday = evening({ tables: 2, players: 4, playing: true });
    friday.act('player.registered', { player: 'p5' });
    expect(board('seatings', friday)).toMatchObject({
      ...{ 'rows.A': [['Ada A.', 1, 1]], 'rows.B': [['Ben B.', 2, 1]], 'rows.C': [['Cleo C.', 1, 2]] },
      unseated: 1,
    });
  });

  it('a bust changes one part of the seatings only', () => {
    const friday = evening({ players: 8, playing: true });
    const before = board('seatings', friday);
    friday.act('player.busted', { player: 'p3', entry: 1 });
    const after = board('seatings', friday);
    expect(Object.keys(before).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))).toEqual([
      'rows.C',
    ]);
  });

  it('[BREAK-2] moves stand until each player was seen', () => {
    const friday = evening({ tables: 2, players: 4, playing: true });
    friday.act('player.moved', { player: 'p2', from: 't2.1', to: 't1.7' });
    expect(rowsOf(board('moves', friday))).toEqual([['Ben B.', 2, 1, 1, 7, null]]);
    friday.act('player.present', { player: 'p2', present: true });
    expect(rowsOf(board('moves', friday))).toEqual([]);
  });

  it('[BREAK-1] the break order names tables as people do, with the seats that are open elsewhere', () => {
    const friday = evening({ tables: 3, players: 7, playing: true });
    friday.act('breakorder.set', { tables: ['t2'] });
    const { tables, open } = board('break-order', friday);
    expect(tables.map(({ number }: { number: number }) => number)).toEqual([2, 3, 1]);
    expect(open).toBe(13);
  });

  it('[BUST-4] [BUST-3] the bubble counts down to the places, and hand for hand it names the tables still playing', () => {
    const friday = evening({ tables: 2, players: 4, playing: true });
    expect(board('bubble', friday)).toMatchObject({ left: 4, prizePlaces: 3, toPrizePlaces: 1, hand: null });
    friday.act('handforhand.begun', { handMs: null });
    friday.act('hand.done', { table: 't2', hand: 1 });
    const { hand } = board('bubble', friday);
    expect(hand).toMatchObject({ number: 1, out: [] });
    expect(hand.tables.map(({ done }: { done: boolean }) => done)).toEqual([false, true]);
  });

  it('[ENTRY-5] alternates stand in order with their calls', () => {
    const friday = evening({ tables: 1, players: 2, capacity: 2 });
    for (const player of ['p3', 'p4']) friday.act('alternate.listed', { player });
    const waiting = () => board('alternates', friday).waiting;
    expect(waiting().map(({ name }: { name: string }) => name)).toEqual(['Cleo C.', 'Dora D.']);
    friday.act('capacity.set', { capacity: 3 });
    friday.act('alternate.called', { player: 'p3' });
    expect(waiting()[0]).toEqual({ place: 1, name: 'Cleo C.', until: expect.any(Number) });
    expect(board('alternates', friday).entry).toEqual({ open: true, closesAt: null });
  });

  it('[REDRAW-2] the final table has seats, stacks where they are known, and the button', () => {
    const friday = evening({ tables: 2, players: 4, playing: true });
    expect(board('final-table', friday).number).toBeNull();
    friday.act('chips.counted', { counts: [{ player: 'p1', chips: 42_000 }] });
    friday.act('registration.closed');
    const { kind, body } = redrawAct(friday.state, { seed: '0123456789abcdef0123456789abcdef', final: true });
    friday.act(kind, body);
    const { number, button, seats } = board('final-table', friday);
    expect(number).not.toBeNull();
    expect(seats.map(({ seat }: { seat: number }) => seat)).toContain(button);
    expect(seats.map(({ name }: { name: string }) => name).sort()).toEqual([
      ...['Ada A.', 'Ben B.', 'Cleo C.', 'Dora D.'],
    ]);
    expect(seats.find(({ name }: { name: string }) => name === 'Ada A.')).toMatchObject({ chips: 42_000 });
  });

  it('[BUST-1] [BUST-5] results have the best place first, shared ones marked, and say until when they are provisional', () => {
    const friday = evening({ players: 5, playing: true });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const busts = ['p2', 'p3'].map((player) => ({ player, entry: 1 }));
    friday.later(MINUTE).act('players.busted', { busts, oneHand: true } as unknown as Plain);
    const shown = board('results', friday);
    expect(shown).toMatchObject({ entry: { open: true }, left: 2, prizePlaces: 3 });
    expect(rowsOf(shown)).toEqual([
      [3, 'Ben B.', true],
      [3, 'Cleo C.', true],
      [5, 'Ada A.', false],
    ]);
  });

  it('an erased player is a dash', () => {
    const friday = evening({ tables: 1, players: 1, playing: true });
    expect(rowsOf(board('seatings', friday, () => undefined))).toEqual([['–', 1, 1]]);
  });
});
