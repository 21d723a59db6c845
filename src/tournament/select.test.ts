import { describe, expect, it } from 'vitest';
import { chipCheck, chipsByTable, fairSeats, figures, lifeCycle, seatMap, spread } from './select.ts';
import { CREATED, Evening, evening, MINUTE } from './testing/evening.ts';

it('[CHIP-1] 6,494 entries of 30,000 are 194,820,000', () => {
  const series = evening({ tables: 0, players: 6494 });
  expect(figures(series.state)).toMatchObject({ entries: 6494, chipsInPlay: 194_820_000, average: 30_000 });
});

it('[CHIP-1] the average is rounded down, and there is none when nobody is left', () => {
  const friday = evening({ players: 3, playing: true, startingStack: 10_000 });
  friday.act('chips.adjusted', { chips: 1001, reason: 'bonus' });
  expect(figures(friday.state)?.average).toBe(10_333);
  expect(figures(evening().state)?.average).toBe(0);
  expect(figures(new Evening().state)).toBeUndefined();
});

describe('[ENTRY-1] the life cycle', () => {
  it('goes from announced to finished', () => {
    const friday = new Evening();
    const is = () => lifeCycle(friday.state, friday.now)?.is;
    expect(is()).toBeUndefined();
    friday.act('tournament.created', CREATED as never);
    expect(is()).toBe('announced');
    friday.act('registration.opened');
    friday.act('table.added', { table: 't1', number: 1 });
    for (const player of ['p1', 'p2']) {
      friday.act('player.registered', { player });
      friday.act('player.seated', { player, seat: `t1.${player.slice(1)}` });
    }
    expect(is()).toBe('registering');
    friday.act('clock.started');
    expect(is()).toBe('running');
    friday.later(45 * MINUTE);
    expect(is()).toBe('on-break');
    friday.act('clock.paused');
    expect(is()).toBe('paused');
    friday.act('player.busted', { player: 'p1', entry: 1 });
    friday.act('tournament.finished');
    expect(is()).toBe('finished');
  });
});

describe('the seat map', () => {
  it('shows stacks of seats with the free ones, shortest and fullest', () => {
    const friday = evening({ tables: 2, players: 5, playing: true });
    friday.act('seat.locked', { seat: 't2.9' });
    friday.act('player.present', { player: 'p1', present: true });
    const [one, two] = seatMap(friday.state);
    expect(one).toMatchObject({ number: 1, seated: 3, free: 6 });
    expect(one!.seats[0]).toMatchObject({ seat: 't1.1', player: 'p1', present: true, locked: false });
    expect(two).toMatchObject({ number: 2, seated: 2, free: 6 });
    expect(spread(friday.state)).toEqual({ fewest: 2, most: 3 });
    expect(spread(evening({ tables: 0 }).state)).toBeUndefined();
  });

  it('[SEAT-2] fair seats are those of the shortest tables', () => {
    const friday = evening({ tables: 2, players: 5, playing: true });
    expect(fairSeats(friday.state)).toEqual(['t2.3', 't2.4', 't2.5', 't2.6', 't2.7', 't2.8', 't2.9']);
  });
});

it('[CHIP-3] nothing counted, nothing compared', () => {
  expect(chipCheck(evening({ players: 2 }).state)).toEqual({ counted: 0, uncounted: 2, difference: undefined });
});

it('[CHIP-3] stacks are summed by table, and the difference is shown, never spread', () => {
  const friday = evening({ tables: 2, players: 4, playing: true });
  const counts = [
    { player: 'p1', chips: 31_000 },
    { player: 'p3', chips: 28_000 },
    { player: 'p2', chips: 30_500 },
  ];
  friday.act('chips.counted', { counts });
  expect(chipsByTable(friday.state)).toEqual([
    { table: 't1', number: 1, seated: 2, counted: 2, chips: 59_000 },
    { table: 't2', number: 2, seated: 2, counted: 1, chips: 30_500 },
  ]);
  expect(chipCheck(friday.state)).toEqual({ counted: 89_500, uncounted: 1, difference: undefined });
  friday.act('chips.counted', { counts: [{ player: 'p4', chips: 30_000 }] });
  expect(chipCheck(friday.state).difference).toBe(-500);
  expect(friday.state.get('players', 'p1')?.chips).toBe(31_000);
});
