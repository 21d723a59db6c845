import { expect, it } from 'vitest';
import { alternates } from '../alternates.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[ENTRY-5] with one call by policy goes to the end at once; an answer in time wins', () => {
  const policy = { ...DEFAULT_POLICY, alternateCalls: 1 };
  const friday = evening({ capacity: 2, players: 2, playing: true, policy });
  for (const player of ['a1', 'a2']) friday.act('alternate.listed', { player });
  friday.act('player.busted', { player: 'p1', entry: 1 });
  friday.act('alternate.called', { player: 'a1' });
  const { until } = alternates(friday.state, friday.now)[0]!;
  friday.later(2 * MINUTE).act('alternate.expired', { player: 'a1', until });
  expect(alternates(friday.state, friday.now)).toMatchObject([
    { player: 'a2' },
    { player: 'a1', calls: 0, until: null },
  ]);
  friday.act('alternate.called', { player: 'a2' });
  const late = alternates(friday.state, friday.now)[0]!.until;
  friday.act('player.registered', { player: 'a2' });
  friday.later(3 * MINUTE).act('alternate.expired', { player: 'a2', until: late });
  expect(friday.state.get('players', 'a2')?.status).toBe('in');
  expect(alternates(friday.state, friday.now)).toHaveLength(1);
});
