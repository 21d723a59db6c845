import { expect, it } from 'vitest';
import { alternates } from './alternates.ts';
import { handForHand } from './hand-for-hand.ts';
import { movesOutstanding } from './moves.ts';
import { clockFacts, lifeCycle } from './select.ts';
import { waysToSettle } from './settle.ts';
import { evening, MINUTE } from './testing/evening.ts';

const HOUR = 60 * MINUTE;

it('[CLOCK-6] when the primary finds that its clock was wrong, no screen loses or gains time', () => {
  const friday = evening({ players: 3, playing: true, closesAfterRow: 1 });
  friday.later(5 * MINUTE);
  const before = clockFacts(friday.state, friday.now)!;
  const closes = lifeCycle(friday.state, friday.now)!.entryClosesAt!;
  friday.later(HOUR).act('time.corrected', { ms: HOUR }, { actor: 'edge', device: 'edge' });
  expect(clockFacts(friday.state, friday.now)?.remainingMs).toBe(before.remainingMs);
  expect(lifeCycle(friday.state, friday.now)?.entryClosesAt).toBe(closes + HOUR);
});

it('a late act is reckoned among clock acts that were shifted too, and a close stays in its place', () => {
  const friday = evening({ players: 3, playing: true });
  friday.later(5 * MINUTE).act('registration.closed');
  const closed = lifeCycle(friday.state, friday.now)!.entryClosesAt!;
  friday.later(HOUR).act('time.corrected', { ms: HOUR }, { actor: 'edge', device: 'edge' });
  expect(lifeCycle(friday.state, friday.now)?.entryClosesAt).toBe(closed + HOUR);
  friday.later(MINUTE).act('player.present', { player: 'p1', present: true });
  const late = friday.act('clock.paused', {}, { device: 'tablet-b', at: friday.now - MINUTE });
  const [way] = waysToSettle(friday.state, late);
  expect(way!.details).toMatchObject({ run: 'paused', remainingMs: 15 * MINUTE });
});

it('[ENTRY-5] [BUST-3] [BREAK-2] calls, hands and moves keep their place in time when the clock was wrong', () => {
  const friday = evening({ players: 4, playing: true, capacity: 4 });
  friday.act('alternate.listed', { player: 'a1' });
  friday.act('player.busted', { player: 'p4', entry: 1 });
  friday.act('alternate.called', { player: 'a1' });
  friday.act('player.moved', { player: 'p1', from: 't1.1', to: 't2.7' });
  friday.act('handforhand.begun', { handMs: null });
  const began = friday.now;
  friday.later(HOUR).act('time.corrected', { ms: HOUR }, { actor: 'edge', device: 'edge' });
  expect(alternates(friday.state, friday.now)).toMatchObject([{ player: 'a1', until: began + HOUR + 2 * MINUTE }]);
  expect(handForHand(friday.state)?.since).toBe(began + HOUR);
  expect(movesOutstanding(friday.state)).toMatchObject([{ player: 'p1', at: began + HOUR }]);
});
