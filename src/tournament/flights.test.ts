import { describe, expect, it } from 'vitest';
import { clockBoard } from './board.ts';
import { carryFor, flightsOf } from './flights.ts';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import { clockFacts, figures, lifeCycle, unseatedPlayers } from './select.ts';
import { CREATED, Evening, evening, MINUTE } from './testing/evening.ts';

/** A first day that is over after so many minutes: stacks of whoever is left. */
function dayOne(stacks: Record<string, number>, minutes: number) {
  const day = evening({ tables: 1, players: 0 });
  for (const player of [...Object.keys(stacks), 'gone']) day.act('player.registered', { player });
  let seat = 0;
  for (const player of Object.keys(stacks)) day.act('player.seated', { player, seat: `t1.${++seat}` });
  day.act('clock.started');
  day.act('player.busted', { player: 'gone', entry: 1, unseated: true });
  day.later(minutes * MINUTE);
  day.act('chips.counted', { counts: Object.entries(stacks).map(([player, chips]) => ({ player, chips })) });
  day.act('flight.ended');
  return day;
}
function dayTwo(changes: Partial<Policy> = {}) {
  const day = new Evening();
  day.act('tournament.created', { ...CREATED, policy: { ...DEFAULT_POLICY, ...changes } } as never);
  return day;
}
const flights = [dayOne({ ana: 70_000, ben: 20_000 }, 55), dayOne({ ben: 50_000, cy: 9_000 }, 30)];
const carried = (changes: Partial<Policy> = {}) => {
  const day = dayTwo(changes);
  flights.forEach((flight, i) => {
    const { body } = carryFor(flight.state, `day-1-${i}`, flight.now)!;
    expect(day.outcome(day.act('flight.carried', { ...body }))).toBe('applied');
  });
  return day;
};

describe('[ENTRY-7] flights feed a later day', () => {
  it('which knows who goes forward with how much, and where play stands', () => {
    const [first] = flights;
    expect(first!.state.get('tournament', 'this')?.phase).toBe('finished');
    expect(carryFor(first!.state, 'day-1-a', first!.now)).toEqual({
      body: { flight: 'day-1-a', level: 3, entries: 3, entrants: 3, players: ['ana', 'ben'], chips: [70_000, 20_000] },
      uncounted: [],
    });
    expect(carryFor(new Evening().state, 'x', 0)).toBeUndefined();
  });

  it('a player’s best stack goes forward, and only that one is in play', () => {
    const day = carried();
    expect(unseatedPlayers(day.state)).toEqual(['ana', 'ben', 'cy']);
    expect(day.state.get('players', 'ben')).toMatchObject({ status: 'in', entry: 1, chips: 50_000 });
    expect(figures(day.state)).toMatchObject({ left: 3, entrants: 3, chipsInPlay: 129_000 });
  });

  it.each([
    ['last', 50_000],
    ['sum', 70_000],
  ] as const)('by policy the %s: %i', (stackForward, chips) => {
    const day = carried({ stackForward });
    expect(day.state.get('players', 'ben')?.chips).toBe(chips);
    expect(figures(day.state)?.chipsInPlay).toBe(79_000 + chips);
  });

  it('starts at the lowest level that any flight reached', () => {
    const day = carried();
    expect(flightsOf(day.state)).toMatchObject({
      startLevel: 2,
      players: 3,
      entries: 6,
      flights: [{ level: 3 }, { level: 2 }],
    });
    expect(clockFacts(day.state, day.now)).toMatchObject({ run: 'ready', index: 1, remainingMs: 20 * MINUTE });
    expect(clockBoard(day.state)?.players).toEqual({ left: 3, entries: 6, entrants: 3 });
    expect(lifeCycle(day.state, day.now)?.is).toBe('registering');
    day.act('clock.started');
    expect(clockFacts(day.later(MINUTE).state, day.now)).toMatchObject({ levelNumber: 2, remainingMs: 19 * MINUTE });
  });
});
