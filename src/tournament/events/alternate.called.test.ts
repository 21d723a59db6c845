import { expect, it } from 'vitest';
import { alternates } from '../alternates.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[ENTRY-5] has as long as policy says; two places call two alternates, one called twice is called once', () => {
  const policy = { ...DEFAULT_POLICY, alternateCallMs: MINUTE };
  const friday = evening({ capacity: 4, players: 4, playing: true, policy });
  for (const player of ['a1', 'a2']) friday.act('alternate.listed', { player });
  for (const player of ['p1', 'p2']) friday.act('player.busted', { player, entry: 1 });
  friday.act('alternate.called', { player: 'a1' });
  friday.act('alternate.called', { player: 'a1' }, { device: 'tablet-b' });
  friday.act('alternate.called', { player: 'a2' });
  expect(alternates(friday.state, friday.now)).toMatchObject([
    { player: 'a1', calls: 1, until: friday.now + MINUTE },
    { player: 'a2', calls: 1, until: friday.now + MINUTE },
  ]);
});

it('[ENTRY-5] whoever is off the list is not called', () => {
  const friday = evening({ capacity: 4, players: 2 });
  expect(friday.outcome(friday.act('alternate.called', { player: 'a1' }))).toBe('alternate.gone');
});
