import { describe, expect, it } from 'vitest';
import { drawFor, verifyDraw } from '../drawing.ts';
import { figures, seatMap, spread, unseatedPlayers } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening } from '../testing/evening.ts';

const SEED = '243f6a8885a308d313198a2e03707344';
const OTHER = '13198a2e03707344243f6a8885a308d3';

describe('a draw', () => {
  it('[SEAT-1] gives the same seats when it is replayed from the record', () => {
    const friday = evening({ tables: 3, players: 20 });
    const drawn = friday.act('seats.drawn', { ...drawFor(friday.state, unseatedPlayers(friday.state), SEED) });
    expect(figures(friday.state)).toMatchObject({ seated: 20, unseated: 0 });
    const check = verifyDraw(friday.state, drawn)!;
    expect(check.holds).toBe(true);
    for (const { player, drawn: seat } of check.seats) expect(friday.state.get('seats', seat!)?.player).toBe(player);
    expect(verifyDraw(friday.state, 'nobody.1')).toBeUndefined();
  });

  it('[SEAT-2] keeps tables within one player of each other', () => {
    const friday = evening({ tables: 4, players: 23 });
    friday.act('seats.drawn', { ...drawFor(friday.state, unseatedPlayers(friday.state), SEED) });
    expect(spread(friday.state)).toEqual({ fewest: 5, most: 6 });
    friday.act('player.registered', { player: 'late' });
    friday.act('seats.drawn', { ...drawFor(friday.state, ['late'], OTHER) });
    expect(seatMap(friday.state).map(({ seated }) => seated)).toEqual([6, 6, 6, 6]);
  });

  it('[SEAT-4] leaves those whose seat was given away meanwhile registered and unseated, and says so', () => {
    const friday = evening({ tables: 2, players: 4 });
    const draw = drawFor(friday.state, ['p1', 'p2', 'p3'], SEED);
    const lost = drawFor(friday.state, ['p1', 'p2', 'p3'], SEED);
    const replayed = evening({ tables: 2, players: 4 });
    replayed.act('seats.drawn', { ...lost });
    const wanted = replayed.state.get('players', 'p2')!.seat!;
    friday.act('player.seated', { player: 'p4', seat: wanted }, { device: 'tablet-b' });
    const drawn = friday.act('seats.drawn', { ...draw });
    expect(unseatedPlayers(friday.state)).toEqual(['p2']);
    expect(friday.state.get('$conflicts', drawn)).toMatchObject({
      sort: 'notice',
      code: 'draw.partly',
      details: { missed: [{ player: 'p2', seat: wanted, why: 'seat.taken' }] },
    });
    expect(figures(friday.state)?.chipsInPlay, 'no chip count is lost').toBe(120_000);
    const again = waysToSettle(friday.state, drawn, { seed: OTHER })[0]!;
    expect(again.label).toBe('draw.again');
    friday.act(again.act.kind, again.act.body);
    expect(unseatedPlayers(friday.state)).toEqual([]);
    expect(friday.state.get('$conflicts', drawn)?.settledBy).toBeDefined();
  });

  it('[SEAT-4] one player drawn to a seat that is gone is a conflict with the nearest fair seats', () => {
    const friday = evening({ tables: 1, players: 2 });
    const draw = drawFor(friday.state, ['p1'], SEED);
    const both = [friday.act('seats.drawn', { ...draw }), friday.act('seats.drawn', { ...draw, players: ['p2'] })];
    expect(both.map((id) => friday.outcome(id))).toEqual(['applied', 'seat.taken']);
    const way = waysToSettle(friday.state, both[1]!)[0]!;
    expect(way.label).toBe('seat.at');
    friday.act(way.act.kind, way.act.body);
    expect(unseatedPlayers(friday.state)).toEqual([]);
  });

  it('over too few seats leaves the last in the list unseated, and says so', () => {
    const friday = evening({ tables: 1, players: 10 });
    const waiting = unseatedPlayers(friday.state);
    const drawn = friday.act('seats.drawn', { ...drawFor(friday.state, waiting, SEED) });
    expect(unseatedPlayers(friday.state)).toEqual(waiting.slice(9));
    expect(friday.state.get('$conflicts', drawn)?.details.missed).toMatchObject([
      { player: waiting[9], why: 'draw.no-seat' },
    ]);
  });

  it('that leaves nobody to seat is refused', () => {
    const friday = evening({ players: 2 });
    const draw = drawFor(friday.state, ['p1', 'p2'], SEED);
    friday.act('seats.drawn', { ...draw });
    expect(friday.outcome(friday.act('seats.drawn', { ...draw }))).toBe('draw.void');
  });
});
