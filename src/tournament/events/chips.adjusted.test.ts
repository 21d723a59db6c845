import { expect, it } from 'vitest';
import { figures } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[CHIP-2] chips in play change by the rounding that staff enter, with undo', () => {
  const friday = evening({ players: 2, playing: true });
  const rounding = friday.act('chips.adjusted', { chips: -375, reason: 'colour-up' });
  expect(figures(friday.state)?.chipsInPlay).toBe(59_625);
  friday.act('chips.adjusted', { chips: 500, reason: 'bonus' });
  expect(figures(friday.state)).toMatchObject({ chipsInPlay: 60_125, average: 30_062 });
  friday.revert(rounding);
  expect(figures(friday.state)?.chipsInPlay).toBe(60_500);
});

it('no more leaves play than there is, and nothing before play', () => {
  const friday = evening({ players: 2, playing: true });
  const all = friday.act('chips.adjusted', { chips: -60_001, reason: 'correction' });
  expect(friday.outcome(all)).toBe('chips.not-in-play');
  const waiting = evening({ players: 2 });
  expect(waiting.outcome(waiting.act('chips.adjusted', { chips: -1, reason: 'correction' }))).toBe(
    'tournament.not-running',
  );
});
