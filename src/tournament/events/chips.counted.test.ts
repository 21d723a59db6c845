import { expect, it } from 'vitest';
import { chipCheck } from '../select.ts';
import { evening } from '../testing/evening.ts';
import { chipsCounted } from './chips.counted.ts';

it('[CHIP-3] counts are checked against chips in play; the difference is shown, never spread', () => {
  const friday = evening({ players: 3, playing: true });
  friday.act('chips.counted', {
    counts: [
      { player: 'p1', chips: 45_000 },
      { player: 'p2', chips: 20_000 },
    ],
  });
  expect(chipCheck(friday.state)).toEqual({ counted: 65_000, uncounted: 1, difference: undefined });
  friday.act('chips.counted', { counts: [{ player: 'p3', chips: 24_500 }] });
  expect(chipCheck(friday.state)).toEqual({ counted: 89_500, uncounted: 0, difference: -500 });
  friday.act('chips.counted', { counts: [{ player: 'p3', chips: 25_000 }] });
  expect(chipCheck(friday.state).difference).toBe(0);
});

it('a count of someone who is out is named, the others stand', () => {
  const friday = evening({ players: 3, playing: true });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  const counts = [
    { player: 'p1', chips: 100 },
    { player: 'p2', chips: 200 },
  ];
  const mixed = friday.act('chips.counted', { counts });
  expect(friday.state.get('players', 'p2')?.chips).toBe(200);
  expect(friday.state.get('$conflicts', mixed)).toMatchObject({ code: 'chips.partly' });
  expect(friday.outcome(friday.act('chips.counted', { counts: counts.slice(0, 1) }))).toBe('player.not-in');
});

it('a negative count is no count', () => {
  expect(chipsCounted.body.safeParse({ counts: [{ player: 'p1', chips: -1 }] }).success).toBe(false);
});
