import { describe, expect, it } from 'vitest';
import { adviseBreak, breakAct } from './breaking.ts';
import { moveSheet, movesOutstanding } from './moves.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { figures } from './select.ts';
import { evening, MINUTE } from './testing/evening.ts';

const SEED = '452821e638d01377be5466cf34e90c6c';

describe('[BREAK-1] advice', () => {
  it('comes when the players of the next table in order fit the open seats of the others', () => {
    const friday = evening({ tables: 3, players: 19, playing: true });
    friday.act('registration.closed');
    // Seven, six and six players: table 3 has six, and there are two and three seats open elsewhere.
    expect(adviseBreak(friday.state, friday.now)).toBeUndefined();
    friday.act('player.busted', { player: 'p1', entry: 1 });
    expect(adviseBreak(friday.state, friday.now)).toMatchObject({
      ...{ rule: 'BREAK-1', table: 't3', number: 3, players: 6, open: 6, left: 0, spare: 0, entryOpen: false },
    });
  });

  it('leaves as many seats spare as policy says, and a table of seats while entry is open', () => {
    const plan = { tables: 3, players: 18, playing: true };
    const spare = evening({ ...plan, policy: { ...DEFAULT_POLICY, breakSpare: 1 } });
    spare.act('registration.closed');
    expect(adviseBreak(spare.state, spare.now)).toBeUndefined();
    spare.act('player.busted', { player: 'p1', entry: 1 });
    expect(adviseBreak(spare.state, spare.now)).toMatchObject({ left: 1, spare: 1 });
    const open = evening({ tables: 3, players: 9, playing: true, closesAfterRow: 0 });
    expect(adviseBreak(open.state, open.now), 'nine seats would be left').toMatchObject({ left: 9, entryOpen: true });
    open.act('player.registered', { player: 'late' });
    open.act('player.seated', { player: 'late', seat: 't1.9' });
    expect(adviseBreak(open.state, open.now)).toBeUndefined();
    expect(adviseBreak(open.state, open.now + 21 * MINUTE)).toMatchObject({ left: 8, entryOpen: false });
  });

  it('moves nobody to an empty table: that one leaves play', () => {
    const friday = evening({ tables: 3, players: 4, playing: true });
    friday.act('player.moved', { player: 'p3', from: 't3.1', to: 't1.9' });
    friday.act('registration.closed');
    const advice = adviseBreak(friday.state, friday.now)!;
    expect(advice).toMatchObject({ table: 't3', players: 0 });
    const act = breakAct(friday.state, 't3', SEED);
    expect(friday.outcome(friday.act(act.kind, act.body))).toBe('applied');
    expect(figures(friday.state)?.tables).toBe(2);
  });

  it('is none before play, and none for the last table', () => {
    const friday = evening({ tables: 2, players: 4 });
    expect(adviseBreak(friday.state, friday.now)).toBeUndefined();
    expect(adviseBreak(evening({ tables: 1, players: 4, playing: true }).state, friday.now)).toBeUndefined();
  });
});

describe('[BREAK-2] the moves of a break', () => {
  const broken = () => {
    const friday = evening({ tables: 3, players: 12, playing: true });
    const act = breakAct(friday.state, 't3', SEED, { t1: 1, t2: 1 });
    return { friday, id: friday.act(act.kind, act.body) };
  };

  it('are outstanding until each mover is marked present, from the broken table by seat', () => {
    const { friday } = broken();
    const moves = movesOutstanding(friday.state);
    expect(moves.map(({ player, from }) => [player, from])).toEqual([
      ['p3', { table: 3, seat: 1 }],
      ['p6', { table: 3, seat: 2 }],
      ['p9', { table: 3, seat: 3 }],
      ['p12', { table: 3, seat: 4 }],
    ]);
    expect(new Set(moves.map(({ cause }) => cause))).toEqual(new Set(['break']));
    friday.act('player.present', { player: 'p3', present: true });
    friday.act('player.busted', { player: 'p6', entry: 1 });
    expect(movesOutstanding(friday.state).map(({ player }) => player)).toEqual(['p9', 'p12']);
  });

  it('print as a sheet, whoever has arrived meanwhile', () => {
    const { friday, id } = broken();
    friday.act('player.present', { player: 'p3', present: true });
    const sheet = moveSheet(friday.state, id);
    expect(sheet).toHaveLength(4);
    expect(sheet.map(({ outstanding }) => outstanding !== null)).toEqual([false, true, true, true]);
    expect(sheet.every(({ to }) => to !== null && to.table < 3)).toBe(true);
    expect(moveSheet(friday.state, 'nobody.1')).toEqual([]);
  });

  it('[SEAT-2] mark the seats between the small blind and the button, as far as buttons are known', () => {
    const friday = evening({ tables: 2, players: 8, playing: true });
    friday.act('player.moved', { player: 'p5', from: 't1.3', to: 't1.9' });
    // Seats 1, 2, 4 and 9 are taken, the button lies at 1: the next button is 2, the next small blind 4.
    for (const seat of [5, 6, 7, 8]) friday.act('seat.locked', { seat: `t1.${seat}` });
    friday.act('player.busted', { player: 'p2', entry: 1 });
    friday.act('player.busted', { player: 'p4', entry: 1 });
    friday.act('player.busted', { player: 'p6', entry: 1 });
    const told = breakAct(friday.state, 't2', SEED, { t1: 1 });
    friday.act(told.kind, told.body);
    expect(friday.state.get('moves', 'p8')).toMatchObject({ to: 't1.3', waits: true });
  });
});
