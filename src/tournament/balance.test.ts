import { describe, expect, it } from 'vitest';
import { adviseBalance, balanceLimit, givingOrder, haltNotices, replayBalance } from './balance.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import { type EveningPlan, evening } from './testing/evening.ts';

const SEED = '9216d5d98979fb1bd1310ba698dfb5ac';

/** Tables with so many players each, on seats 1, 2, 3…, the clock running. */
function room(sizes: readonly number[], plan: EveningPlan & { policy?: Policy } = {}) {
  const friday = evening({ ...plan, tables: sizes.length, players: sizes.reduce((a, b) => a + b, 0) });
  let p = 0;
  sizes.forEach((size, t) => {
    for (let s = 1; s <= size; s++) friday.act('player.seated', { player: `p${++p}`, seat: `t${t + 1}.${s}` });
  });
  friday.act('clock.started');
  return friday;
}
const policy = (changes: Partial<Policy>) => ({ policy: { ...DEFAULT_POLICY, ...changes } });

describe('[BAL-1] out of balance', () => {
  it('is a difference of two, and no less', () => {
    expect(adviseBalance(room([8, 7]).state, { seed: SEED })).toBeUndefined();
    expect(adviseBalance(room([8, 6]).state)).toMatchObject({ difference: 2, limit: 2, giverSeated: 8 });
  });

  it('may be three while more than four tables are left', () => {
    const three = policy({ balanceAt: 3 });
    expect(adviseBalance(room([8, 8, 8, 8, 6], three).state)).toBeUndefined();
    expect(adviseBalance(room([8, 8, 8, 8, 5], three).state)).toMatchObject({ difference: 3, limit: 3 });
    expect(balanceLimit(room([8, 8, 8, 6], three).state)).toBe(2);
  });

  it('is two at six seats or fewer, whatever the policy', () => {
    const short = room([6, 6, 6, 6, 4], { ...policy({ balanceAt: 3 }), seatsPerTable: 6 });
    expect(adviseBalance(short.state)).toMatchObject({ difference: 2 });
  });

  it('counts no empty table, and nothing before play began', () => {
    expect(adviseBalance(room([5, 5, 0]).state)).toBeUndefined();
    const before = evening({ tables: 2, players: 3 });
    for (const n of [1, 2, 3]) before.act('player.seated', { player: `p${n}`, seat: `t1.${n}` });
    expect(adviseBalance(before.state)).toBeUndefined();
  });
});

describe('[BAL-1] a table three short of the fullest', () => {
  it('is told to halt at full-table events; elsewhere the director decides', () => {
    expect(haltNotices(room([9, 6, 7]).state)).toEqual([
      { rule: 'BAL-1', table: 't2', number: 2, seated: 6, fullest: 9, told: true, waived: false },
    ]);
    expect(haltNotices(room([6, 3], { seatsPerTable: 6 }).state)).toMatchObject([{ table: 't2', told: false }]);
    expect(haltNotices(room([9, 7]).state)).toEqual([]);
  });
});

describe('[BAL-4] which table gives', () => {
  it('is the highest-numbered of the fullest; the lowest-numbered of the shortest receives', () => {
    const { state } = room([5, 8, 8, 5]);
    expect(givingOrder(state)).toEqual(['t4', 't3', 't2', 't1']);
    expect(adviseBalance(state)).toMatchObject({ giver: 't3', receiver: 't1' });
  });

  it('by policy the other end of the numbers, or the first to break', () => {
    expect(adviseBalance(room([5, 8, 8, 5], policy({ givesFirst: 'lowest-number' })).state)).toMatchObject({
      giver: 't2',
      receiver: 't4',
    });
    const friday = room([5, 8, 8, 5], policy({ givesFirst: 'break-order' }));
    friday.act('breakorder.set', { tables: ['t2', 't4'] });
    expect(givingOrder(friday.state)).toEqual(['t2', 't4', 't3', 't1']);
    expect(adviseBalance(friday.state)).toMatchObject({ giver: 't2', receiver: 't1' });
  });

  it('passes over a shortest table without an open seat', () => {
    const friday = room([8, 2, 3], { seatsPerTable: 9 });
    for (let seat = 3; seat <= 9; seat++) friday.act('seat.locked', { seat: `t2.${seat}` });
    expect(adviseBalance(friday.state)).toMatchObject({ receiver: 't3' });
  });
});

describe('[BAL-2] who moves where', () => {
  it('the next big blind of the fullest goes to the worst open seat of the shortest', () => {
    const friday = room([4, 7], { seatsPerTable: 7 });
    // At table 2 the blinds are seats 6 and 7, so seat 1 is next; at table 1 seats 2 and 3, so seat 4 is next,
    // and of the open seats 5 to 7 the first is big blind soonest.
    const advice = adviseBalance(friday.state, { buttons: { t1: 1, t2: 5 } })!;
    expect(advice).toMatchObject({ rule: 'BAL-2', needs: [], move: { player: 'p5', from: 't2.1', to: 't1.5' } });
    expect(advice.move).toMatchObject({ by: { type: 'buttons', from: 5, to: 1 }, waits: false });
    friday.act(advice.move!.act.kind, advice.move!.act.body);
    expect(friday.state.get('players', 'p5')).toMatchObject({ seat: 't1.5', present: false });
  });

  it('by policy for stud, the seat that opened last is filled from the same position', () => {
    const friday = room([6, 8], { ...policy({ balanceBy: 'last-seat' }), seatsPerTable: 8 });
    friday.act('player.busted', { player: 'p3', entry: 1 });
    friday.act('player.busted', { player: 'p2', entry: 1 });
    const advice = adviseBalance(friday.state)!;
    expect(advice).toMatchObject({ needs: [], move: { from: 't2.2', to: 't1.2', by: { type: 'last-seat' } } });
    friday.act('player.busted', { player: advice.move!.player, entry: 1 });
    expect(adviseBalance(friday.state)?.move?.from, 'nobody in that position: the next one clockwise').toBe('t2.3');
  });
});

describe('[BAL-3] without the buttons', () => {
  it('names the tables whose button it needs, and nobody while it has no seed', () => {
    const advice = adviseBalance(room([4, 7]).state, { buttons: { t1: 3 } })!;
    expect(advice).toMatchObject({ rule: 'BAL-3', needs: ['t2'] });
    expect(advice.move).toBeUndefined();
  });

  it('offers a random one of the eligible, says so, and anyone can replay it', () => {
    const friday = room([4, 7], { seatsPerTable: 7 });
    const { move } = adviseBalance(friday.state, { seed: SEED })!;
    const by = move!.by as Extract<typeof move, object>['by'] & { type: 'draw' };
    expect(by).toMatchObject({ type: 'draw', seed: SEED, open: [5, 6, 7] });
    expect(by.eligible).toEqual(['p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11']);
    expect(replayBalance(by)).toMatchObject({ player: move!.player, seat: Number(move!.to.slice(3)) });
  });

  it('every one of the eligible is as likely (chi-square over 14,000 draws)', () => {
    const eligible = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const times = new Map(eligible.map((player) => [player, 0]));
    for (let i = 0; i < 14_000; i++) {
      const seed = (i * 2654435761).toString(16).padStart(32, '0').slice(-32);
      const { player } = replayBalance({ seed, eligible, open: [1, 2] });
      times.set(player, times.get(player)! + 1);
    }
    const chi = [...times.values()].reduce((sum, each) => sum + (each - 2000) ** 2 / 2000, 0);
    expect(chi).toBeLessThan(30.86);
  });
});
