import { describe, expect, it } from 'vitest';
import type { StructureRow } from '../../structure/structure.ts';
import { clockAt } from '../clock.ts';
import { clockOf, entryClosesAt } from '../standing.ts';
import { THIS } from '../state.ts';
import { type Evening, evening, MINUTE, ROWS, SEVEN } from '../testing/evening.ts';
import { playedRows } from './structure.set.ts';

const level = (bigBlind: number, minutes = 20): StructureRow => ({
  ...{ type: 'level', smallBlind: bigBlind / 2, bigBlind, ante: 0, anteKind: 'none', minutes },
});
const TERMS = { closesAfterRow: null, rebuys: null, addOns: null };
const set = (friday: Evening, rows: readonly StructureRow[], more: object = {}) =>
  friday.outcome(friday.act('structure.set', { structure: { rows }, ...TERMS, ...more } as never));
const facts = (friday: Evening) => clockAt(clockOf(friday.state)!, friday.now);

describe('[STRUCT-1] another structure before the clock starts', () => {
  it('may be any, and the clock begins with its first row', () => {
    const friday = evening({ players: 4 });
    expect(set(friday, [level(50, 12), level(100)])).toBe('applied');
    expect(friday.state.get('structure', THIS)?.rows).toHaveLength(2);
    expect(facts(friday)).toMatchObject({ index: 0, remainingMs: 12 * MINUTE, run: 'ready' });
    friday.act('clock.started');
    friday.later(13 * MINUTE);
    expect(facts(friday)).toMatchObject({ index: 1, levelNumber: 2 });
  });

  it('keeps the level that play is to start at, wherever its row is now', () => {
    const friday = evening({ players: 4 });
    friday.act('clock.level-set', { index: 3 });
    expect(facts(friday).levelNumber).toBe(3);
    expect(set(friday, [level(100), level(200), level(400, 25), level(800)])).toBe('applied');
    expect(facts(friday)).toMatchObject({ index: 2, levelNumber: 3, remainingMs: 25 * MINUTE });
  });

  it('[ENTRY-3] [ENTRY-4] names the rows of its windows anew', () => {
    const friday = evening({ closesAfterRow: 1 });
    const rebuys = { fromRow: 0, untilRow: 2, limit: null, chips: 5000 };
    set(friday, [level(50), ...ROWS], { closesAfterRow: 2, rebuys });
    friday.act('clock.started');
    expect(friday.state.get('tournament', THIS)).toMatchObject({ rebuys });
    expect(entryClosesAt(friday.state, friday.state.get('tournament', THIS)!)).toBe(SEVEN + 60 * MINUTE);
  });
});

describe('[STRUCT-1] another structure while it is played', () => {
  const playing = (minutes: number) => evening({ players: 4, playing: true }).later(minutes * MINUTE);

  it('leaves what was played, and changes what comes', () => {
    const friday = playing(25);
    expect(playedRows(friday.state, friday.now)).toBe(2);
    expect(set(friday, [...ROWS.slice(0, 2), level(500, 10), level(1000)])).toBe('applied');
    expect(facts(friday)).toMatchObject({ index: 1, remainingMs: 15 * MINUTE });
    expect(clockAt(clockOf(friday.state)!, friday.now + 15 * MINUTE)).toMatchObject({ index: 2, levelNumber: 3 });
  });

  it.each([
    ['a row before', 0],
    ['the row in play', 1],
  ])('is refused when it would change %s, which it names', (_what, at) => {
    const friday = playing(25);
    const rows = ROWS.map((row, i) => (i === at ? { ...row, minutes: 30 } : row));
    const id = friday.act('structure.set', { structure: { rows }, ...TERMS } as never);
    expect(friday.state.get('$conflicts', id)).toMatchObject({ code: 'structure.played', details: { row: at + 1 } });
    expect(friday.state.get('structure', THIS)?.rows).toEqual(ROWS);
  });

  it('is refused when it would take played rows away, or comes when they have been played since', () => {
    const friday = playing(25);
    expect(set(friday, ROWS.slice(0, 1))).toBe('structure.played');
    const rows = [...ROWS.slice(0, 2), level(500), level(1000)];
    const late = friday.act('structure.set', { structure: { rows }, ...TERMS } as never, {
      ...{ device: 'tablet-b', at: friday.now, effective: friday.now, committedAt: friday.now + 16 * MINUTE },
    });
    expect(friday.outcome(late), 'the break has begun').toBe('structure.played');
  });

  it('goes on behind a last level that is being repeated', () => {
    const friday = playing(20 + 20 + 10 + 15 + 20);
    expect(facts(friday)).toMatchObject({ index: 4, levelNumber: 3, remainingMs: 10 * MINUTE });
    expect(set(friday, [...ROWS, level(2000)])).toBe('applied');
    expect(facts(friday)).toMatchObject({ levelNumber: 3, remainingMs: 10 * MINUTE });
    friday.later(11 * MINUTE);
    expect(facts(friday)).toMatchObject({ index: 4, levelNumber: 4, remainingMs: 19 * MINUTE });
  });

  it('[CHIP-2] leaves breaks whose colour-up is entered', () => {
    const rows: StructureRow[] = [level(100), { type: 'break', minutes: 10, colourUp: [25] }, level(200)];
    const friday = evening({ players: 2, playing: true, structure: { rows } });
    friday.act('colourup.done', { row: 1, chips: [25], rounding: 0 });
    expect(set(friday, [rows[0]!, level(200)])).toBe('structure.played');
  });

  it('[CLOCK-4] makes a choice of level that did not see it a conflict', () => {
    const friday = playing(25);
    const expect1 = friday.state.touchedBy('marks', 'clock.position');
    set(friday, [...ROWS.slice(0, 2), level(500), level(1000)]);
    const chosen = friday.act('clock.level-set', { index: 3 }, { device: 'tablet-b', expect: expect1 });
    expect(friday.outcome(chosen)).toBe('clock.changed');
  });
});

it('[STRUCT-2] a structure with a fault is refused, and the row named', () => {
  const friday = evening();
  const id = friday.act('structure.set', { structure: { rows: [level(200), level(100)] }, ...TERMS } as never);
  expect(friday.state.get('$conflicts', id)).toMatchObject({ code: 'structure.refused', details: { row: 2 } });
});

it('two who changed it without seeing each other: the first stands; undone, the old one is back', () => {
  const friday = evening();
  const seen = friday.state.touchedBy('structure', THIS);
  const first = friday.act('structure.set', { structure: { rows: [level(50)] }, ...TERMS } as never, { expect: seen });
  const second = friday.act('structure.set', { structure: { rows: [level(80)] }, ...TERMS } as never, {
    ...{ device: 'tablet-b', expect: seen },
  });
  expect(friday.outcome(second)).toBe('structure.changed');
  expect(friday.state.get('structure', THIS)?.rows).toEqual([level(50)]);
  friday.revert(first);
  expect(friday.state.get('structure', THIS)?.rows).toEqual(ROWS);
  expect(facts(friday)).toMatchObject({ remainingMs: 20 * MINUTE });
});
