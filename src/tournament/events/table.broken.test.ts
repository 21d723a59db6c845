import { describe, expect, it } from 'vitest';
import { breakFor, verifyDraw } from '../drawing.ts';
import { figures, seatMap, spread } from '../select.ts';
import { evening } from '../testing/evening.ts';

const SEED = '452821e638d01377be5466cf34e90c6c';

describe('[BREAK-1] breaking a table', () => {
  it('moves every player of the table exactly once, and the table leaves play', () => {
    const friday = evening({ tables: 3, players: 12, playing: true });
    const broken = friday.act('table.broken', { ...breakFor(friday.state, 't3', SEED) });
    expect(friday.outcome(broken)).toBe('applied');
    expect(seatMap(friday.state).map(({ number }) => number)).toEqual([1, 2]);
    expect(figures(friday.state)).toMatchObject({ seated: 12, unseated: 0, tables: 2 });
    expect(spread(friday.state)).toEqual({ fewest: 6, most: 6 });
    expect(verifyDraw(friday.state, broken)).toMatchObject({ holds: true, seats: { length: 4 } });
  });

  it('moves nobody when one of the seats has gone', () => {
    const friday = evening({ tables: 2, players: 4, seatsPerTable: 4, playing: true });
    const plan = breakFor(friday.state, 't2', SEED);
    friday.act('player.registered', { player: 'late' });
    friday.act('player.seated', { player: 'late', seat: 't1.3' }, { device: 'tablet-b' });
    expect(friday.outcome(friday.act('table.broken', { ...plan }))).toBe('break.changed');
    expect(seatMap(friday.state).map(({ seated }) => seated)).toEqual([3, 2]);
  });

  it('moves nobody when the table is no longer as it was seen, or there is no room', () => {
    const friday = evening({ tables: 2, players: 8, seatsPerTable: 4, playing: true });
    const plan = breakFor(friday.state, 't2', SEED);
    expect(friday.outcome(friday.act('table.broken', { ...plan }))).toBe('break.no-room');
    friday.act('player.busted', { player: 'p2', entry: 1 });
    expect(friday.outcome(friday.act('table.broken', { ...plan }))).toBe('break.changed');
    expect(friday.outcome(friday.act('table.broken', { ...plan, table: 't9' }))).toBe('table.unknown');
  });

  it('moves nobody when a player is named twice', () => {
    const friday = evening({ tables: 2, players: 4, seatsPerTable: 6, playing: true });
    const plan = { ...breakFor(friday.state, 't2', SEED), players: ['p2', 'p2'] };
    expect(friday.outcome(friday.act('table.broken', plan))).toBe('break.changed');
    expect(figures(friday.state)).toMatchObject({ seated: 4, tables: 2 });
  });
});
