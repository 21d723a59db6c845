import { describe, expect, it } from 'vitest';
import { adviseAlternate, alternates, openPlaces } from './alternates.ts';
import { tournament } from './index.ts';
import { figures, unseatedPlayers } from './select.ts';
import { waysToSettle } from './settle.ts';
import { type EveningPlan, evening, MINUTE } from './testing/evening.ts';

/** Full with four players who are seated and playing; a1, a2 and a3 wait, in that order. */
function full(plan: EveningPlan = {}) {
  const friday = evening({ capacity: 4, players: 4, playing: true, closesAfterRow: 1, ...plan });
  for (const player of ['a1', 'a2', 'a3']) friday.act('alternate.listed', { player });
  return friday;
}
const order = (friday: ReturnType<typeof evening>) => alternates(friday.state, friday.now).map(({ player }) => player);
const bust = (friday: ReturnType<typeof evening>, player: string) => friday.act('player.busted', { player, entry: 1 });
const due = (friday: ReturnType<typeof evening>) => tournament.due!(friday.state, friday.now);

describe('[ENTRY-5] alternates', () => {
  it('wait in order while the tournament is full', () => {
    const friday = full();
    expect(order(friday)).toEqual(['a1', 'a2', 'a3']);
    expect(openPlaces(friday.state)).toBe(0);
    expect(adviseAlternate(friday.state, friday.now)).toBeUndefined();
    expect(friday.outcome(friday.act('alternate.called', { player: 'a1' }))).toBe('alternate.no-place');
  });

  it('each place that opens is the first one’s, not a newcomer’s', () => {
    const friday = full();
    bust(friday, 'p1');
    expect(friday.outcome(friday.act('player.registered', { player: 'new' }))).toBe('alternate.first');
    expect(friday.outcome(friday.act('player.registered', { player: 'a2' }))).toBe('alternate.first');
    expect(adviseAlternate(friday.state, friday.now)).toMatchObject({ rule: 'ENTRY-5', player: 'a1', open: 1 });
    expect(friday.outcome(friday.act('alternate.called', { player: 'a2' }))).toBe('alternate.not-first');
    friday.act('alternate.called', { player: 'a1' });
    expect(adviseAlternate(friday.state, friday.now)).toBeUndefined();
    expect(friday.outcome(friday.act('player.registered', { player: 'a1' }))).toBe('applied');
    expect(order(friday)).toEqual(['a2', 'a3']);
    expect(unseatedPlayers(friday.state)).toEqual(['a1']);
    expect(figures(friday.state)?.left).toBe(4);
  });

  it('are called twice, two minutes each, then go to the end', () => {
    const friday = full();
    bust(friday, 'p1');
    friday.act('alternate.called', { player: 'a1' });
    expect(due(friday.later(2 * MINUTE - 1))).toEqual([]);
    friday.later(1);
    const [first] = due(friday);
    expect(first).toMatchObject({ kind: 'alternate.expired', body: { player: 'a1' } });
    friday.act(first!.kind, first!.body, { actor: 'edge', device: 'edge' });
    expect(alternates(friday.state, friday.now)[0]).toMatchObject({
      player: 'a1',
      calls: 2,
      until: friday.now + 2 * MINUTE,
    });
    friday.act(first!.kind, first!.body, { actor: 'edge', device: 'edge' });
    expect(alternates(friday.state, friday.now)[0], 'the same expiry again').toMatchObject({ player: 'a1', calls: 2 });
    const [second] = due(friday.later(2 * MINUTE));
    friday.act(second!.kind, second!.body, { actor: 'edge', device: 'edge' });
    expect(order(friday)).toEqual(['a2', 'a3', 'a1']);
    expect(adviseAlternate(friday.state, friday.now)?.player).toBe('a2');
  });

  it('the list closes with late registration', () => {
    const friday = full();
    bust(friday, 'p1');
    friday.act('alternate.called', { player: 'a1' });
    friday.later(41 * MINUTE);
    expect(order(friday)).toEqual([]);
    expect(adviseAlternate(friday.state, friday.now)).toBeUndefined();
    expect(due(friday)).toMatchObject([{ kind: 'registration.closed' }]);
    expect(friday.outcome(friday.act('alternate.listed', { player: 'x' }))).toBe('registration.closed');
    expect(friday.outcome(friday.act('alternate.called', { player: 'a2' }))).toBe('registration.closed');
    friday.act('registration.opened', { closesAfterRow: null });
    expect(order(friday), 'opened anew, it is there again').toEqual(['a1', 'a2', 'a3']);
  });

  it('[ENTRY-4] a re-entry waits behind them like everybody else', () => {
    const friday = full({ reentries: { limit: 1 } });
    bust(friday, 'p1');
    const again = friday.act('player.reentered', { player: 'p1', entry: 2 });
    expect(friday.outcome(again)).toBe('alternate.first');
    const [way] = waysToSettle(friday.state, again, { now: friday.now });
    expect(way?.label).toBe('alternate.list');
    friday.act(way!.act.kind, way!.act.body);
    expect(order(friday)).toEqual(['a1', 'a2', 'a3', 'p1']);
    expect(friday.state.get('$conflicts', again)?.settledBy).toBeDefined();
  });

  it('registering for a full tournament can be settled by waiting', () => {
    const friday = full();
    const late = friday.act('player.registered', { player: 'late' }, { device: 'tablet-b' });
    expect(friday.outcome(late)).toBe('tournament.full');
    const [way] = waysToSettle(friday.state, late, { now: friday.now });
    friday.act(way!.act.kind, way!.act.body);
    expect(order(friday)).toEqual(['a1', 'a2', 'a3', 'late']);
  });
});
