import { describe, expect, it } from 'vitest';
import { clockFacts, lifeCycle } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { THIS } from '../state.ts';
import { evening, MINUTE } from '../testing/evening.ts';

it('[CLOCK-2] the clock stands; pausing twice does nothing the second time', () => {
  const friday = evening();
  friday.act('clock.started');
  friday.later(5 * MINUTE).act('clock.paused');
  friday.later(2 * MINUTE).act('clock.paused');
  expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'paused', remainingMs: 15 * MINUTE, endsAt: null });
  expect(lifeCycle(friday.state, friday.now)?.is).toBe('paused');
});

describe('[CLOCK-3] a pause that arrives late', () => {
  const apart = () => {
    const friday = evening({ players: 3, playing: true });
    const made = friday.now + 5 * MINUTE;
    friday.later(8 * MINUTE);
    return { friday, made };
  };

  it('takes effect when it was made if nobody else acted since', () => {
    const { friday, made } = apart();
    friday.act('clock.paused', {}, { device: 'tablet-b', at: made });
    expect(clockFacts(friday.state, friday.now)?.remainingMs).toBe(15 * MINUTE);
  });

  it('is a conflict that shows names and times and both outcomes, if somebody did', () => {
    const { friday, made } = apart();
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const pause = friday.act('clock.paused', {}, { device: 'tablet-b', at: made });
    expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'running', remainingMs: 12 * MINUTE });
    expect(friday.state.get('$conflicts', pause)).toMatchObject({
      code: 'clock.late',
      actor: 'user-of-tablet-b',
      at: made,
      details: {
        made,
        asItIs: { run: 'running' },
        asMade: { run: 'paused', remainingMs: 15 * MINUTE },
        others: [{ device: 'tablet-a', actor: 'user-of-tablet-a', at: friday.now }],
      },
    });
  });

  it('offers both outcomes, each by one tap', () => {
    const { friday, made } = apart();
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const pause = friday.act('clock.paused', {}, { device: 'tablet-b', at: made });
    const ways = waysToSettle(friday.state, pause);
    expect(ways.map(({ label }) => label)).toEqual(['clock.as-made', 'leave-it']);
    friday.later(MINUTE).act(ways[0]!.act.kind, ways[0]!.act.body);
    expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'paused', remainingMs: 15 * MINUTE });
    expect(friday.state.get('$conflicts', pause)?.settledBy).toBeDefined();
  });

  it('reckons its outcome among the clock acts that came between', () => {
    const { friday, made } = apart();
    friday.act('clock.paused');
    friday.later(4 * MINUTE).act('clock.resumed');
    const pause = friday.later(MINUTE).act('clock.paused', {}, { device: 'tablet-b', at: made });
    const [way] = waysToSettle(friday.state, pause);
    friday.act(way!.act.kind, way!.act.body);
    // Paused from minute 5 on, resumed at minute 12 as it was: one minute has run since.
    expect(clockFacts(friday.state, friday.now)).toMatchObject({ run: 'running', remainingMs: 14 * MINUTE });
    expect(friday.state.get('clock', THIS)?.at).toBe(made + 7 * MINUTE);
  });

  it('within ten seconds is not late, and the same pause twice is one pause', () => {
    const friday = evening({ players: 2, playing: true }).later(5 * MINUTE);
    friday.act('clock.paused');
    friday.later(8000).act('clock.paused', {}, { device: 'tablet-b', at: friday.now - 9000 });
    friday.later(20_000).act('clock.paused', {}, { device: 'tablet-c', at: friday.now - 27_000 });
    expect([...friday.state.entries('$conflicts')]).toEqual([]);
  });
});
