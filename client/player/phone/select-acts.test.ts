import { describe, expect, it } from 'vitest';
import { type MadeAct, phoneActs, waitingFor } from './select-acts.ts';

const join = (seq: number, game = 'g1'): MadeAct => ({
  ...{ seq, kind: 'waitlist.joined', subject: 'floor', at: 1_000 + seq },
  body: { game, player: 'p1' },
});
const states = (acknowledged: number, outcomes: { act: string; outcome: 'ok' | 'refused'; code?: string }[]) =>
  phoneActs([join(2), join(3, 'g2')], {
    ...{ device: 'd1', acknowledged },
    outcomes: outcomes.map((one) => ({ kind: 'waitlist.joined', at: 0, ...one })),
  }).map(({ state }) => state);

describe('acts of a phone', () => {
  it('[LIST-10] are not done before the venue’s board says what became of them', () => {
    expect(states(0, [])).toEqual(['kept', 'kept']);
    expect(states(2, [])).toEqual(['received', 'kept']);
    expect(states(3, [{ act: 'd1.2', outcome: 'ok' }])).toEqual(['done', 'received']);
    expect(states(3, [{ act: 'd1.3', outcome: 'refused', code: 'player.barred' }])).toEqual(['done', 'refused']);
  });

  it('of another phone of the same player tell nothing of these', () => {
    expect(states(3, [{ act: 'd2.3', outcome: 'ok' }])).toEqual(['received', 'received']);
  });

  it('that the venue has lost again (it was restored) are waited for again', () => {
    expect(states(1, [])).toEqual(['kept', 'kept']);
  });

  it('leave sessions out', () => {
    const session = { seq: 1, kind: 'session.opened', subject: 'access', at: 1, body: {} };
    expect(phoneActs([session], { device: 'd1', acknowledged: 0, outcomes: [] })).toEqual([]);
  });

  it('are found by what they are about while they wait', () => {
    const acts = phoneActs([join(2), join(3, 'g2')], {
      ...{ device: 'd1', acknowledged: 3 },
      outcomes: [{ act: 'd1.2', kind: 'waitlist.joined', at: 0, outcome: 'ok' }],
    });
    expect(waitingFor(acts, ['waitlist.joined'], ({ game }) => game === 'g2')?.seq).toBe(3);
    expect(waitingFor(acts, ['waitlist.joined'], ({ game }) => game === 'g1')).toBeUndefined();
  });
});
