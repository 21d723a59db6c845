import { describe, expect, it } from 'vitest';
import { tournament } from '../index.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { lifeCycle } from '../select.ts';
import { evening, MINUTE, SEVEN } from '../testing/evening.ts';

const closing = (honourFinalMinute = true) => {
  const friday = evening({ closesAfterRow: 1, policy: { ...DEFAULT_POLICY, honourFinalMinute } });
  friday.act('clock.started');
  return friday;
};
const CLOSES = SEVEN + 40 * MINUTE;

describe('[ENTRY-3] late registration', () => {
  it('falls due at the end of the named level, wherever the clock was paused', () => {
    const friday = closing();
    expect(tournament.due!(friday.state, CLOSES - 1)).toEqual([]);
    expect(tournament.due!(friday.state, CLOSES + 500)).toEqual([
      { kind: 'registration.closed', body: { at: CLOSES } },
    ]);
    friday.later(5 * MINUTE).act('clock.paused');
    expect(tournament.due!(friday.state, CLOSES + 500)).toEqual([]);
    friday.later(3 * MINUTE).act('clock.resumed');
    expect(lifeCycle(friday.state, friday.now)?.entryClosesAt).toBe(CLOSES + 3 * MINUTE);
  });

  it('is closed by the clock alone, before anybody writes it down', () => {
    const friday = closing().later(40 * MINUTE);
    expect(lifeCycle(friday.state, friday.now)?.entryOpen).toBe(false);
    expect(friday.outcome(friday.act('player.registered', { player: 'p1' }))).toBe('registration.closed');
  });

  it('closes once, at the moment it names, whoever commits it when', () => {
    const friday = closing().later(43 * MINUTE);
    friday.act('registration.closed', { at: CLOSES }, { actor: 'edge', device: 'edge' });
    friday.later(MINUTE).act('registration.closed');
    expect(lifeCycle(friday.state, friday.now)?.entryClosesAt).toBe(CLOSES);
    expect(tournament.due!(friday.state, friday.now)).toEqual([]);
  });

  it('honours an entry made in time however late it arrives', () => {
    const friday = closing().later(60 * MINUTE);
    friday.act('registration.closed', { at: CLOSES });
    const inTime = friday.act('player.registered', { player: 'p1' }, { at: CLOSES - 1, device: 'tablet-b' });
    const tooLate = friday.act('player.registered', { player: 'p2' }, { at: CLOSES + 1, device: 'tablet-b' });
    expect([inTime, tooLate].map((id) => friday.outcome(id))).toEqual(['applied', 'registration.closed']);
  });

  it('honours by policy an entry begun in the final minute', () => {
    const begun = { player: 'p1', began: CLOSES - 20_000 };
    const made = { at: CLOSES + 15_000 };
    const friday = closing().later(41 * MINUTE);
    expect(friday.outcome(friday.act('player.registered', begun, made))).toBe('applied');
    const strict = closing(false).later(41 * MINUTE);
    expect(strict.outcome(strict.act('player.registered', begun, made))).toBe('registration.closed');
    const slow = { player: 'p2', began: CLOSES - 50_000 };
    expect(friday.outcome(friday.act('player.registered', slow, made)), 'over a minute').toBe('registration.closed');
  });
});
