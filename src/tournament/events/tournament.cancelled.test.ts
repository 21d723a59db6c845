import { expect, it } from 'vitest';
import { lifeCycle } from '../select.ts';
import { evening } from '../testing/evening.ts';

it('[ENTRY-1] a cancelled tournament takes no more acts, until the cancelling is undone', () => {
  const friday = evening({ players: 2 });
  const cancelled = friday.act('tournament.cancelled');
  expect(lifeCycle(friday.state, friday.now)).toMatchObject({ is: 'cancelled', entryOpen: false });
  const late = friday.act('player.registered', { player: 'p9' });
  expect(friday.outcome(late)).toBe('tournament.over');
  friday.revert(cancelled);
  expect(lifeCycle(friday.state, friday.now)?.is).toBe('registering');
});

it('[ENTRY-1] a finished tournament is not cancelled', () => {
  const friday = evening({ players: 2, playing: true });
  friday.act('player.busted', { player: 'p2', entry: 1 });
  friday.act('tournament.finished');
  expect(friday.outcome(friday.act('tournament.cancelled'))).toBe('tournament.over');
});
