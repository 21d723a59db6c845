import { describe, expect, it } from 'vitest';
import { adviseHandForHand, handForHand } from './hand-for-hand.ts';
import { placesOf } from './places.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { clockFacts, lifeCycle } from './select.ts';
import { type EveningPlan, evening, MINUTE } from './testing/evening.ts';

/** Three tables of two, three prize places; hand-for-hand has begun. */
function bubble(plan: EveningPlan = {}, handMs: number | null = 2 * MINUTE) {
  const friday = evening({ tables: 3, players: 9, playing: true, ...plan });
  friday.act('registration.closed');
  friday.later(MINUTE).act('handforhand.begun', { handMs });
  return friday;
}
const allDone = (friday: ReturnType<typeof evening>) => {
  const { hand, tables } = handForHand(friday.state)!;
  for (const { table } of tables) friday.act('hand.done', { table, hand });
};
const placed = (friday: ReturnType<typeof evening>) =>
  Object.fromEntries(placesOf(friday.state).map(({ player, place }) => [player, place]));

describe('[BUST-3] hand-for-hand', () => {
  it('waits for every table before the next hand is dealt', () => {
    const friday = bubble();
    expect(lifeCycle(friday.state, friday.now)?.is).toBe('hand-for-hand');
    friday.act('hand.done', { table: 't1', hand: 1 });
    expect(handForHand(friday.state)).toMatchObject({
      hand: 1,
      allDone: false,
      tables: [{ number: 1, done: true }, { done: false }, { done: false }],
    });
    const early = friday.act('hand.dealt', { hand: 2 });
    expect(friday.state.get('$conflicts', early)).toMatchObject({
      code: 'hand.not-done',
      details: { hand: 1, tables: ['t2', 't3'] },
    });
    allDone(friday);
    friday.act('hand.dealt', { hand: 2 });
    friday.act('hand.dealt', { hand: 2 }, { device: 'tablet-b' });
    expect(handForHand(friday.state)).toMatchObject({ hand: 2, allDone: false });
  });

  it('a table that breaks or empties is waited for no more', () => {
    const friday = bubble();
    for (const player of ['p3', 'p6', 'p9']) friday.act('player.busted', { player, entry: 1 });
    for (const table of ['t1', 't2']) friday.act('hand.done', { table, hand: 1 });
    expect(handForHand(friday.state)).toMatchObject({ allDone: true, tables: { length: 2 } });
  });

  it('busts of one hand count as one: stacks rank at one table, across tables they tie', () => {
    const friday = bubble();
    friday.act('player.busted', { player: 'p1', entry: 1, stack: 900 });
    friday.act('player.busted', { player: 'p4', entry: 1, stack: 400 });
    friday.act('player.busted', { player: 'p2', entry: 1, stack: 5000 }, { device: 'tablet-b' });
    expect(placed(friday)).toEqual({ p1: 7, p2: 7, p4: 9 });
    allDone(friday);
    friday.act('hand.dealt', { hand: 2 });
    friday.later(MINUTE).act('player.busted', { player: 'p3', entry: 1 });
    expect(placed(friday)).toEqual({ p3: 6, p1: 7, p2: 7, p4: 9 });
  });

  it('by policy stacks rank them everywhere', () => {
    const friday = bubble({ policy: { ...DEFAULT_POLICY, acrossTables: 'stacks' } });
    friday.act('player.busted', { player: 'p1', entry: 1, stack: 900 });
    friday.act('player.busted', { player: 'p2', entry: 1, stack: 5000 });
    expect(placed(friday)).toEqual({ p2: 8, p1: 9 });
  });

  it('a bust that is told after the next hand was dealt still ranks with its own', () => {
    const friday = bubble();
    const made = friday.later(MINUTE).now;
    allDone(friday.later(MINUTE));
    friday.act('hand.dealt', { hand: 2 });
    friday.later(MINUTE).act('player.busted', { player: 'p1', entry: 1 });
    friday.act('player.busted', { player: 'p2', entry: 1 }, { device: 'tablet-b', at: made });
    expect(placed(friday)).toEqual({ p1: 8, p2: 9 });
  });

  it('takes a set time per hand of a clock that stands, into the next level where it must', () => {
    const friday = bubble();
    const left = () => clockFacts(friday.later(7 * MINUTE).state, friday.now)!;
    expect(left()).toMatchObject({ run: 'paused', index: 0, remainingMs: 19 * MINUTE });
    for (let hand = 2; hand <= 11; hand++) {
      allDone(friday);
      friday.act('hand.dealt', { hand });
    }
    expect(left(), 'ten hands of two minutes').toMatchObject({ index: 1, remainingMs: 19 * MINUTE });
    friday.act('handforhand.ended');
    expect(left()).toMatchObject({ run: 'running', index: 1, remainingMs: 10 * MINUTE });
    expect(handForHand(friday.state)).toBeUndefined();
  });

  it('or is paused by policy, and runs on where it ran before', () => {
    const friday = bubble({}, null);
    allDone(friday);
    friday.act('hand.dealt', { hand: 2 });
    friday.later(30 * MINUTE).act('handforhand.ended');
    expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'running', remainingMs: 19 * MINUTE });
    const paused = evening({ tables: 2, players: 4, playing: true });
    paused.act('clock.paused');
    paused.act('handforhand.begun', { handMs: null });
    paused.act('handforhand.ended');
    expect(clockFacts(paused.state, paused.now)?.run).toBe('paused');
  });

  it('is advised with one player too many for the prize places, and its end when they are reached', () => {
    const friday = evening({ tables: 2, players: 5, playing: true });
    expect(adviseHandForHand(friday.state)).toBeUndefined();
    friday.act('player.busted', { player: 'p5', entry: 1 });
    expect(adviseHandForHand(friday.state)).toEqual({ rule: 'BUST-3', do: 'begin', left: 4, prizePlaces: 3 });
    friday.act('handforhand.begun', { handMs: null });
    expect(adviseHandForHand(friday.state)).toBeUndefined();
    allDone(friday);
    expect(adviseHandForHand(friday.state)?.do).toBe('deal');
    friday.act('player.busted', { player: 'p4', entry: 1 });
    expect(adviseHandForHand(friday.state)?.do).toBe('end');
    friday.act('handforhand.ended');
    expect(adviseHandForHand(friday.state)).toBeUndefined();
  });
});
