import { expect, it } from 'vitest';
import { alternates } from '../alternates.ts';
import { evening } from '../testing/evening.ts';

it('[ENTRY-5] takes an alternate off the list; told twice, or of nobody, it changes nothing', () => {
  const friday = evening({ capacity: 2, players: 2 });
  for (const player of ['a1', 'a2']) friday.act('alternate.listed', { player });
  for (const player of ['a1', 'a1', 'x']) friday.act('alternate.left', { player });
  expect(alternates(friday.state, friday.now)).toMatchObject([{ player: 'a2', place: 1 }]);
  expect([...friday.state.entries('$conflicts')]).toEqual([]);
});
