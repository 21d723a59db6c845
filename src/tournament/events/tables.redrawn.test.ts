import { describe, expect, it } from 'vitest';
import { verifyDraw } from '../drawing.ts';
import { moveSheet, movesOutstanding } from '../moves.ts';
import { redrawAct, redrawFor } from '../redraw.ts';
import { figures, seatMap, unseatedPlayers } from '../select.ts';
import { waysToSettle } from '../settle.ts';
import { evening } from '../testing/evening.ts';

const SEED = 'b8e1afed6a267e96ba7c9045f12c7f99';
const OTHER = '24a19947b3916cf70801f2e2858efc16';

const sizes = (friday: ReturnType<typeof evening>) => seatMap(friday.state).map(({ seated }) => seated);
const redraw = (friday: ReturnType<typeof evening>, more: object = {}) => {
  const act = redrawAct(friday.state, { seed: SEED, ...more });
  return friday.act(act.kind, act.body);
};

describe('[REDRAW-1] a redraw', () => {
  it('seats everyone by one draw that anyone can replay; tables that are not needed leave play', () => {
    const friday = evening({ tables: 4, players: 18, playing: true });
    friday.act('player.registered', { player: 'late' });
    friday.act('player.busted', { player: 'p1', entry: 1 });
    const drawn = redraw(friday);
    expect(friday.outcome(drawn)).toBe('applied');
    expect(figures(friday.state)).toMatchObject({ seated: 18, unseated: 0, tables: 2 });
    expect(sizes(friday)).toEqual([9, 9]);
    expect(verifyDraw(friday.state, drawn)?.holds).toBe(true);
    expect(moveSheet(friday.state, drawn)).toHaveLength(18);
    const stayed = friday.state.get('draws', drawn)!.players.length - movesOutstanding(friday.state).length;
    expect(stayed, 'who drew the seat they had has nowhere to go').toBeLessThan(6);
    friday.revert(drawn);
    expect(sizes(friday)).toEqual([4, 5, 4, 4]);
  });

  it('[SEAT-5] never draws a locked seat, and keeps it locked', () => {
    const friday = evening({ tables: 2, players: 8, seatsPerTable: 9, playing: true });
    friday.act('seat.locked', { seat: 't1.9' });
    redraw(friday);
    expect(friday.state.get('seats', 't1.9')).toEqual({ player: null, locked: true });
    expect(sizes(friday)).toEqual([8]);
  });

  it('leaves open the seat of whoever went out meanwhile, and unseats who came in; the floor is told', () => {
    const friday = evening({ tables: 2, players: 8, playing: true });
    const act = redrawAct(friday.state, { seed: SEED });
    friday.act('player.busted', { player: 'p3', entry: 1 }, { device: 'tablet-b' });
    friday.act('player.registered', { player: 'late' }, { device: 'tablet-b' });
    friday.act('player.seated', { player: 'late', seat: 't2.9' }, { device: 'tablet-b' });
    const drawn = friday.act(act.kind, act.body);
    expect(sizes(friday)).toEqual([7]);
    expect(unseatedPlayers(friday.state)).toEqual(['late']);
    expect(friday.state.get('$conflicts', drawn)).toMatchObject({
      sort: 'notice',
      code: 'redraw.partly',
      details: {
        missed: [
          { player: 'p3', why: 'player.not-in' },
          { player: 'late', why: 'player.unlisted' },
        ],
      },
    });
    const [way] = waysToSettle(friday.state, drawn, { seed: OTHER });
    expect(way?.label).toBe('draw.again');
    friday.act(way!.act.kind, way!.act.body);
    expect(unseatedPlayers(friday.state)).toEqual([]);
  });

  it('can bring other tables into play', () => {
    const friday = evening({ tables: 2, players: 6, playing: true });
    redraw(friday, { tables: [{ table: 'feature', number: 100, seats: 8 }] });
    expect(seatMap(friday.state)).toMatchObject([{ table: 'feature', number: 100, seated: 6 }]);
    const unknown = redraw(friday, { tables: [{ table: 't7', seats: 8 }] });
    expect(friday.outcome(unknown)).toBe('table.unknown');
    const taken = redraw(friday, { tables: ['feature', { table: 't7', number: 100, seats: 8 }] });
    expect(friday.outcome(taken)).toBe('table.number-taken');
    expect(friday.outcome(redraw(friday, { tables: ['feature', 'feature'] }))).toBe('table.in-play');
  });

  it('is refused when there are too few seats, or nobody to seat', () => {
    const friday = evening({ tables: 3, players: 20, playing: true });
    expect(friday.outcome(redraw(friday, { tables: ['t1', 't2'] }))).toBe('redraw.no-room');
    const nobody = { ...redrawFor(friday.state, { seed: SEED }), players: ['x'] };
    expect(friday.outcome(friday.act('tables.redrawn', nobody as never))).toBe('draw.void');
  });

  it('[REDRAW-2] of a final table is one table', () => {
    const friday = evening({ tables: 2, players: 6, playing: true });
    expect(friday.outcome(redraw(friday, { final: true, tables: ['t1', 't2'] }))).toBe('redraw.one-table');
  });
});

describe('[REDRAW-1] 753 seats at 76 tables', () => {
  it('are one act of 30 KB at most, for ids as long as they may be', () => {
    const friday = evening({ tables: 76, seatsPerTable: 10 });
    for (let p = 0; p < 753; p++) friday.act('player.registered', { player: `p-${p}`.padEnd(32, 'x') });
    const act = redrawAct(friday.state, { seed: SEED });
    expect(JSON.stringify(act.body).length).toBeLessThan(30 * 1024);
    expect(friday.outcome(friday.act(act.kind, act.body))).toBe('applied');
    expect(figures(friday.state)).toMatchObject({ seated: 753, unseated: 0, tables: 76 });
    expect(new Set(sizes(friday))).toEqual(new Set([9, 10]));
  });
});
