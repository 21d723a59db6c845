import { expect, it } from 'vitest';
import { placesOf } from '../places.ts';
import { figures } from '../select.ts';
import { evening, MINUTE } from '../testing/evening.ts';

const again = (limit: number | null = 1) => {
  const friday = evening({ players: 4, playing: true, reentries: { limit }, closesAfterRow: 1 });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  return friday;
};

it('[ENTRY-4] a re-entry is a new entry with a full stack and no seat yet', () => {
  const friday = again();
  friday.act('player.reentered', { player: 'p1', entry: 2 });
  expect(friday.state.get('players', 'p1')).toMatchObject({ status: 'in', entry: 2, seat: null });
  expect(figures(friday.state)).toMatchObject({ entries: 5, entrants: 4, left: 4, chipsInPlay: 150_000 });
});

it('[BUST-1] only the final bust gives a place', () => {
  const friday = again();
  friday.act('player.reentered', { player: 'p1', entry: 2 });
  expect(placesOf(friday.state)).toEqual([]);
  friday.act('player.busted', { player: 'p2', entry: 1 });
  friday.act('player.seated', { player: 'p1', seat: 't2.5' });
  friday.act('player.busted', { player: 'p1', entry: 2 });
  expect(placesOf(friday.state).map(({ player, place }) => [player, place])).toEqual([
    ['p1', 3],
    ['p2', 4],
  ]);
});

it('[ENTRY-4] only after a bust, up to the limit, within late registration', () => {
  const friday = again();
  expect(friday.outcome(friday.act('player.reentered', { player: 'p2', entry: 2 }))).toBe('reentry.not-out');
  friday.act('player.reentered', { player: 'p1', entry: 2 });
  friday.act('player.seated', { player: 'p1', seat: 't2.5' });
  friday.act('player.busted', { player: 'p1', entry: 2 });
  expect(friday.outcome(friday.act('player.reentered', { player: 'p1', entry: 3 }))).toBe('reentry.limit');
  const late = again().later(41 * MINUTE);
  expect(late.outcome(late.act('player.reentered', { player: 'p1', entry: 2 }))).toBe('registration.closed');
  const freezeout = evening({ players: 2, playing: true });
  freezeout.act('player.busted', { player: 'p1', entry: 1 });
  expect(freezeout.outcome(freezeout.act('player.reentered', { player: 'p1', entry: 2 }))).toBe('reentry.none');
});

it('[ENTRY-2] one re-entry told by two devices is one entry, and says so', () => {
  const friday = again();
  friday.act('player.reentered', { player: 'p1', entry: 2 });
  const second = friday.act('player.reentered', { player: 'p1', entry: 2 }, { device: 'tablet-b' });
  expect(friday.state.get('$conflicts', second)).toMatchObject({ sort: 'notice', code: 'entry.twice' });
  expect(figures(friday.state)?.entries).toBe(5);
});

it('[ENTRY-4] chips that were given up for it leave play, never more than there are', () => {
  const friday = again();
  friday.act('player.reentered', { player: 'p1', entry: 2, givenUp: 1200 });
  expect(figures(friday.state)).toMatchObject({ chipsInPlay: 148_800, left: 4 });
  const other = again();
  const tooMany = { player: 'p1', entry: 2, givenUp: 120_001 };
  expect(other.outcome(other.act('player.reentered', tooMany))).toBe('chips.not-in-play');
  expect(other.state.get('players', 'p1')?.status).toBe('out');
});
