import { expect, it } from 'vitest';
import { evening } from '../testing/evening.ts';

it('[ENTRY-1] says when play is to begin, says another time, and takes it back', () => {
  const friday = evening({ players: 2 });
  const startsAt = () => friday.state.get('tournament', 'this')?.startsAt;
  expect(startsAt()).toBeUndefined();
  friday.act('tournament.scheduled', { startsAt: 1_000_000 });
  expect(startsAt()).toBe(1_000_000);
  friday.act('tournament.scheduled', { startsAt: 2_000_000 });
  expect(startsAt()).toBe(2_000_000);
  friday.act('tournament.scheduled', { startsAt: null });
  expect(startsAt()).toBeUndefined();
});

it('[ENTRY-1] is refused once the tournament is over', () => {
  const friday = evening({ players: 2 });
  friday.act('tournament.cancelled', {});
  expect(friday.outcome(friday.act('tournament.scheduled', { startsAt: 1 }))).toBe('tournament.over');
});
