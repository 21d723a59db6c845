import { describe, expect, it } from 'vitest';
import { adviseBalance } from '../balance.ts';
import { movesOutstanding } from '../moves.ts';
import { seatMap } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening } from '../testing/evening.ts';

const SEED = '9216d5d98979fb1bd1310ba698dfb5ac';
/** Table 1 with three players on seats 1 to 3, table 2 with six on 1 to 6. */
function uneven() {
  const friday = evening({ players: 9 });
  for (let p = 1; p <= 9; p++)
    friday.act('player.seated', { player: `p${p}`, seat: p < 4 ? `t1.${p}` : `t2.${p - 3}` });
  friday.act('clock.started');
  return friday;
}
const sizes = (friday: ReturnType<typeof evening>) => seatMap(friday.state).map(({ seated }) => seated);

describe('[BAL-2] a balancing move', () => {
  it('is one act, shown as a move until the player is seen there', () => {
    const friday = uneven();
    const { act } = adviseBalance(friday.state, { buttons: { t1: 1, t2: 1 } })!.move!;
    friday.act(act.kind, act.body);
    expect(sizes(friday)).toEqual([4, 5]);
    const [move] = movesOutstanding(friday.state);
    expect(move).toMatchObject({ player: 'p7', from: { table: 2, seat: 4 }, to: { table: 1, seat: 4 } });
    expect(move).toMatchObject({ cause: 'balance', waits: false });
    friday.act('player.present', { player: 'p7', present: true });
    expect(movesOutstanding(friday.state)).toEqual([]);
  });

  it('[SEAT-2] says when the new seat waits for the button', () => {
    const friday = uneven();
    friday.act('player.moved', { player: 'p3', from: 't1.3', to: 't1.8' });
    const told = { type: 'buttons', from: 1, to: 1 };
    friday.act('player.balanced', { player: 'p7', from: 't2.4', to: 't1.5', by: told });
    expect(friday.state.get('moves', 'p7')?.waits).toBe(true);
  });

  it('[BAL-3] drawn without buttons it carries its draw, and none that gives somebody else', () => {
    const friday = uneven();
    const { act, player, to } = adviseBalance(friday.state, { seed: SEED })!.move!;
    const other = player === 'p4' ? 'p5' : 'p4';
    const from = friday.state.get('players', other)!.seat;
    const body = { ...(act.body as object), player: other, from } as never;
    expect(friday.outcome(friday.act('player.balanced', body))).toBe('balance.not-drawn');
    expect(friday.outcome(friday.act(act.kind, act.body))).toBe('applied');
    expect(friday.state.get('players', player)).toMatchObject({ seat: to });
  });

  it('made on two tablets that were apart moves one player: the second is a conflict', () => {
    const friday = uneven();
    const by = { type: 'buttons', from: 1, to: 1 };
    friday.act('player.balanced', { player: 'p7', from: 't2.4', to: 't1.4', by });
    const again = friday.act('player.balanced', { player: 'p7', from: 't2.4', to: 't1.4', by }, { device: 'tablet-b' });
    expect(friday.outcome(again), 'the same one').toBe('applied');
    const other = { player: 'p8', from: 't2.5', to: 't1.5', by };
    const second = friday.act('player.balanced', other, { device: 'tablet-b' });
    expect(friday.outcome(second)).toBe('balance.done');
    expect(sizes(friday)).toEqual([4, 5]);
    const [way] = waysToSettle(friday.state, second);
    expect(way).toMatchObject({ label: 'move.to', details: { player: 'p8', seat: 't1.5' } });
  });

  it('can be overridden by the director, with a reason', () => {
    const friday = uneven();
    const by = { type: 'override', reason: 'player-needs' };
    const body = { player: 'p1', from: 't1.1', to: 't2.9', by };
    expect(friday.outcome(friday.act('player.balanced', body))).toBe('applied');
    expect(sizes(friday)).toEqual([2, 7]);
  });

  it('to a seat that has gone is a conflict with seats offered, and nobody has moved', () => {
    const friday = uneven();
    const by = { type: 'override', reason: 'position' };
    const taken = friday.act('player.balanced', { player: 'p7', from: 't2.4', to: 't1.2', by });
    expect(friday.outcome(taken)).toBe('seat.taken');
    expect(waysToSettle(friday.state, taken)[0]).toMatchObject({ label: 'move.to' });
    const gone = friday.act('player.balanced', { player: 'p7', from: 't2.9', to: 't1.5', by });
    expect(friday.outcome(gone)).toBe('player.elsewhere');
    expect(friday.outcome(friday.act('player.balanced', { player: 'x', from: 't2.9', to: 't1.5', by }))).toBe(
      'player.not-in',
    );
  });
});
