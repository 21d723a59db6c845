import { expect, it } from 'vitest';
import { drawFor } from '../drawing.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { evening } from '../testing/evening.ts';

const SEED = '00000000000000000000000000000001';

it('[SEAT-2] a policy holds from its adoption on', () => {
  const friday = evening({ players: 1 });
  expect(drawFor(friday.state, ['p1'], SEED).algorithm).toBe('sfc32-shortest/1');
  friday.act('policy.adopted', { policy: { ...DEFAULT_POLICY, drawPool: 'all' } });
  expect(drawFor(friday.state, ['p1'], SEED).algorithm).toBe('sfc32-all/1');
});
