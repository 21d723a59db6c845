import { expect, it } from 'vitest';
import { figures, unseatedPlayers } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[CHIP-1] an entry brings one starting stack; the player is unseated', () => {
  const friday = evening({ players: 2 });
  expect(figures(friday.state)).toMatchObject({
    entries: 2,
    left: 2,
    unseated: 2,
    chipsInPlay: 60_000,
    average: 30_000,
  });
  expect(unseatedPlayers(friday.state)).toEqual(['p1', 'p2']);
});

it('[ENTRY-2] registering at two devices that were apart is one entry, and says so', () => {
  const friday = evening();
  const first = friday.act('player.registered', { player: 'p1' }, { device: 'tablet-a' });
  const second = friday.act('player.registered', { player: 'p1' }, { device: 'tablet-b' });
  expect(figures(friday.state)).toMatchObject({ entries: 1, entrants: 1, chipsInPlay: 30_000 });
  expect(friday.state.get('$conflicts', second)).toMatchObject({
    sort: 'notice',
    code: 'entry.twice',
    details: { player: 'p1', first },
  });
});

it('[ENTRY-2] when the first of the two is undone, the second is the entry', () => {
  const friday = evening();
  const first = friday.act('player.registered', { player: 'p1' });
  friday.act('player.registered', { player: 'p1' }, { device: 'tablet-b' });
  friday.revert(first);
  expect(figures(friday.state)?.entries).toBe(1);
  expect([...friday.state.entries('$conflicts')]).toEqual([]);
});

it('[ENTRY-4] after a bust only a re-entry brings a player back', () => {
  const friday = evening({ players: 3, playing: true });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  expect(friday.outcome(friday.act('player.registered', { player: 'p1' }))).toBe('entry.after-bust');
});

it('a full tournament takes nobody more', () => {
  const friday = evening({ capacity: 2, players: 2 });
  expect(friday.outcome(friday.act('player.registered', { player: 'p3' }))).toBe('tournament.full');
});
