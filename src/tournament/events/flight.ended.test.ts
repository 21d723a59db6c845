import { expect, it } from 'vitest';
import { lifeCycle } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[ENTRY-7] ends with players left, once every stack is counted', () => {
  const friday = evening({ players: 3 });
  expect(friday.outcome(friday.act('flight.ended'))).toBe('tournament.not-running');
  friday.act('clock.started');
  const early = friday.act('flight.ended');
  expect(friday.state.get('$conflicts', early)).toMatchObject({
    code: 'flight.uncounted',
    details: { player: 'p1', players: 3 },
  });
  friday.act('chips.counted', { counts: ['p1', 'p2', 'p3'].map((player) => ({ player, chips: 30_000 })) });
  friday.act('flight.ended');
  friday.act('flight.ended', {}, { device: 'tablet-b' });
  expect(lifeCycle(friday.state, friday.now)).toMatchObject({ is: 'finished', entryOpen: false });
});
