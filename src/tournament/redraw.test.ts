import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import { adviseRedraw, finalTable, finalTableSize, redrawAct } from './redraw.ts';
import { type EveningPlan, evening, MINUTE } from './testing/evening.ts';

const SEED = 'd1310ba698dfb5ac2ffd72dbd01adfb7';
const closed = (plan: EveningPlan) => {
  const friday = evening({ ...plan, playing: true });
  friday.act('registration.closed');
  return friday;
};
const policy = (changes: Partial<Policy>) => ({ policy: { ...DEFAULT_POLICY, ...changes } });

describe('[REDRAW-1] the final table', () => {
  it('is at one full table plus one player, ten at most, or as policy says', () => {
    expect(finalTableSize(evening({ seatsPerTable: 8 }).state)).toBe(9);
    expect(finalTableSize(evening({ seatsPerTable: 10 }).state)).toBe(10);
    expect(finalTableSize(evening(policy({ finalTableAt: 9 })).state)).toBe(9);
  });

  it('is due once the rest fit it, entry being closed, and is drawn at the last table to break', () => {
    const friday = closed({ tables: 2, players: 11 });
    expect(adviseRedraw(friday.state, friday.now)).toBeUndefined();
    friday.act('player.busted', { player: 'p1', entry: 1 });
    expect(adviseRedraw(friday.state, friday.now)).toEqual({
      ...{ rule: 'REDRAW-1', point: 10, left: 10, final: true, tables: ['t1'] },
    });
    const open = evening({ tables: 2, players: 10, playing: true, closesAfterRow: 0 });
    expect(adviseRedraw(open.state, open.now)).toBeUndefined();
    expect(adviseRedraw(open.state, open.now + 21 * MINUTE)).toMatchObject({ final: true });
    expect(adviseRedraw(closed({ tables: 1, players: 5 }).state, friday.now), 'is there already').toBeUndefined();
  });
});

describe('[REDRAW-1] redraw points', () => {
  it('are due once each, the lowest that is reached', () => {
    const friday = closed({ tables: 4, players: 28, ...policy({ redrawPoints: [27, 18, 24] }) });
    expect(adviseRedraw(friday.state, friday.now)).toBeUndefined();
    friday.act('player.busted', { player: 'p1', entry: 1 });
    expect(adviseRedraw(friday.state, friday.now)).toMatchObject({
      point: 27,
      final: false,
      tables: ['t1', 't2', 't3'],
    });
    const act = redrawAct(friday.state, { seed: SEED });
    friday.act(act.kind, act.body);
    expect(adviseRedraw(friday.state, friday.now)).toBeUndefined();
    for (const n of [2, 3, 4, 5, 6, 7, 8, 9, 10]) friday.act('player.busted', { player: `p${n}`, entry: 1 });
    expect(adviseRedraw(friday.state, friday.now), 'both 24 and 18 were passed').toMatchObject({ point: 18 });
    const once = redrawAct(friday.state, { seed: SEED });
    friday.act(once.kind, once.body);
    expect(adviseRedraw(friday.state, friday.now)).toBeUndefined();
  });

  it('that were passed by the number of entrants from the start are none', () => {
    const friday = closed({ tables: 3, players: 20, ...policy({ redrawPoints: [27, 24] }) });
    expect(adviseRedraw(friday.state, friday.now)).toBeUndefined();
  });
});

describe('[REDRAW-2] the final table', () => {
  it('is announced with seats, the button that was drawn, and chip counts where they are known', () => {
    const friday = closed({ tables: 2, players: 10 });
    friday.act('chips.counted', { counts: [{ player: 'p4', chips: 77_000 }] });
    expect(finalTable(friday.state)).toBeUndefined();
    const act = redrawAct(friday.state, { seed: SEED, final: true });
    expect(friday.outcome(friday.act(act.kind, act.body))).toBe('applied');
    const table = finalTable(friday.state)!;
    expect(table).toMatchObject({ table: 't1', number: 1 });
    expect(table.seats.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(table.seats.map(({ player }) => player)).size).toBe(10);
    expect(table.seats.find(({ player }) => player === 'p4')?.chips).toBe(77_000);
    expect(table.seats.filter(({ chips }) => chips === null)).toHaveLength(9);
    expect(table.button).toBeGreaterThan(0);
  });
});
