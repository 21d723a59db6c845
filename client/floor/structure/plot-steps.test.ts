import { expect, it } from 'vitest';
import type { StructureRow } from '../../../src/structure/structure.ts';
import { plotBlinds } from './plot-steps.ts';

const level = (bigBlind: number, minutes: number): StructureRow => ({
  ...{ type: 'level', smallBlind: bigBlind / 2, bigBlind, ante: 0, anteKind: 'none', minutes },
});

it('draws each level as long as it lasts, and as high as its blind, by factors', () => {
  const rows = [level(100, 20), level(200, 20), { type: 'break', minutes: 20 } as const, level(400, 40)];
  const plot = plotBlinds(rows, 100, 40)!;
  expect(plot.line).toBe('M0 40H20H20V20H40H60V0H100');
  expect(plot.breaks).toEqual([{ x: 40, width: 20 }]);
  expect(plot.x(50)).toBe(50);
});

it('has nothing to draw without a level, and a level line for one', () => {
  expect(plotBlinds([], 100, 40)).toBeUndefined();
  expect(plotBlinds([{ type: 'break', minutes: 10 }], 100, 40)).toBeUndefined();
  expect(plotBlinds([level(100, 20)], 100, 40)?.line).toBe('M0 20H100');
});
