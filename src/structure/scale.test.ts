import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRows } from './check.ts';
import { scaleRows } from './scale.ts';
import type { Level, StructureRow } from './structure.ts';
import { readTemplates } from './templates/index.ts';

const level = (smallBlind: number, bigBlind: number, more: Partial<Level> = {}): Level => ({
  ...{ type: 'level', smallBlind, bigBlind, ante: 0, anteKind: 'none', minutes: 20 },
  ...more,
});

describe('×-scaling', () => {
  it('multiplies every amount and rounds it to what the chips in play can post', () => {
    const rows: StructureRow[] = [
      level(50, 100, { ante: 100, anteKind: 'big_blind' }),
      { type: 'break', minutes: 10, colourUp: [25] },
      level(0, 0, { bringIn: 100, smallBet: 300, bigBet: 600 }),
    ];
    expect(scaleRows(rows, 1.5, [25, 100, 500])).toEqual([
      level(75, 150, { ante: 150, anteKind: 'big_blind' }),
      { type: 'break', minutes: 10, colourUp: [25] },
      level(0, 0, { bringIn: 200, smallBet: 500, bigBet: 900 }),
    ]);
  });

  it('makes nothing of no blind', () => {
    expect(scaleRows([level(25, 50)], 0.1, [25])).toEqual([level(25, 25)]);
  });

  it('keeps chips out of bounds out', () => {
    expect(scaleRows([level(5_000_000_000, 10_000_000_000)], 2, [1000])).toBeUndefined();
  });

  it('[STRUCT-2] never makes blinds fall, nor amounts that no chip posts', () => {
    const templates = fc.constantFrom(...readTemplates());
    fc.assert(
      fc.property(templates, fc.double({ min: 0.05, max: 50, noNaN: true }), ({ structure, terms }, factor) => {
        const { refusals, warnings } = checkRows(scaleRows(structure.rows, factor, terms.chipSet!)!, terms.chipSet);
        expect(refusals).toEqual([]);
        expect(warnings.filter(({ code }) => code === 'blind.no-chip')).toEqual([]);
      }),
    );
  });
});
