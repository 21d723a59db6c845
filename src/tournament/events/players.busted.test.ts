import { describe, expect, it } from 'vitest';
import { placesOf } from '../places.ts';
import { figures } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening } from '../testing/evening.ts';

const placed = (friday: ReturnType<typeof evening>) =>
  Object.fromEntries(placesOf(friday.state).map(({ player, place, tied }) => [player, tied ? `T${place}` : place]));
const out = (player: string, stack?: number) => ({ player, entry: 1, ...(stack === undefined ? {} : { stack }) });

describe('[BUST-2] two in one hand at one table', () => {
  // Odd players sit at table 1, even ones at table 2.
  const hand = (...busts: ReturnType<typeof out>[]) => {
    const friday = evening({ players: 8, playing: true });
    friday.act('players.busted', { busts, oneHand: true });
    return placed(friday);
  };

  it('the larger stack at the start of the hand ranks higher', () => {
    expect(hand(out('p1', 4000), out('p3', 9000))).toEqual({ p3: 7, p1: 8 });
  });
  it('equal stacks tie and share the place', () => {
    expect(hand(out('p1', 4000), out('p3', 4000))).toEqual({ p1: 'T7', p3: 'T7' });
  });
  it('unknown stacks tie', () => {
    expect(hand(out('p1'), out('p3', 4000))).toEqual({ p1: 'T7', p3: 'T7' });
  });
  it('[BUST-3] across tables equal ranks tie', () => {
    expect(hand(out('p1', 4000), out('p3', 9000), out('p2', 500))).toEqual({ p2: 'T6', p3: 'T6', p1: 8 });
  });
});

it('[BUST-1] not in one hand, the first in the list went out first', () => {
  const friday = evening({ players: 6, playing: true });
  friday.act('players.busted', { busts: [out('p5'), out('p2'), out('p4')], oneHand: false });
  expect(placed(friday)).toEqual({ p5: 6, p2: 5, p4: 4 });
  expect(figures(friday.state)).toMatchObject({ left: 3, seated: 3 });
});

it('those who can not go out are named, the others do', () => {
  const friday = evening({ players: 4, playing: true });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  friday.act('player.registered', { player: 'late' });
  const bulk = friday.act('players.busted', { busts: [out('p1'), out('late'), out('p2'), out('p2')], oneHand: false });
  expect(placed(friday)).toEqual({ p1: 5, p2: 4 });
  expect(friday.state.get('$conflicts', bulk)).toMatchObject({
    code: 'bust.partly',
    details: { missed: [{ player: 'late', why: 'bust.not-seated' }] },
  });
  const way = waysToSettle(friday.state, bulk)[0]!;
  expect(way).toMatchObject({ label: 'bust.anyway', details: { players: ['late'] } });
  friday.act(way.act.kind, way.act.body);
  expect(placed(friday)).toEqual({ p1: 5, p2: 4, late: 3 });
});

it('when nobody can, the act is refused; told twice it is one', () => {
  const friday = evening({ players: 4, playing: true });
  expect(friday.outcome(friday.act('players.busted', { busts: [out('nobody')], oneHand: true }))).toBe('bust.none');
  friday.act('players.busted', { busts: [out('p1'), out('p2')], oneHand: true });
  friday.act('players.busted', { busts: [out('p1'), out('p2')], oneHand: true }, { device: 'tablet-b' });
  expect(figures(friday.state)?.left).toBe(2);
});
