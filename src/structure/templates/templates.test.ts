import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRows } from '../check.ts';
import { usualChips } from '../chip-set.ts';
import { estimateEnd } from '../estimate.ts';
import { readStructure } from '../read.ts';
import { durationOf } from '../schedule.ts';
import { levelsOf } from '../structure.ts';
import { readTemplates } from './index.ts';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));

describe('the templates that come with the product', () => {
  const templates = readTemplates();

  it('are a turbo, a standard, a deep, a re-buy and a satellite structure, all of them offered', () => {
    expect(templates.map(({ id }) => id)).toEqual(['turbo', 'standard', 'deep', 'rebuy', 'satellite']);
    expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(templates.map(({ id }) => id).sort());
  });

  it.each(files)('[STRUCT-2] %s passes without warning, with its own chips', (file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    const reading = readStructure(text);
    expect(reading.refusals).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });

  it.each(templates)(
    '[STRUCT-2] $id names the chips it needs, and its stack can be made of them',
    ({ structure, terms }) => {
      const chips = terms.chipSet!;
      expect(checkRows(structure.rows, chips).warnings).toEqual([]);
      expect(Math.min(...usualChips(structure.rows))).toBe(Math.min(...chips));
      expect(terms.startingStack! % Math.min(...chips)).toBe(0);
      expect(terms.lateRegistrationUntilLevel).toBeLessThan(levelsOf(structure).length);
    },
  );

  it.each([
    ['turbo', 27, 3, 5],
    ['standard', 45, 6.5, 9],
    ['deep', 100, 18, 25],
    ['rebuy', 45, 6, 9],
    ['satellite', 60, 3.5, 6],
  ])('%s with %i players takes about as long as its name says', (id, players, low, high) => {
    const { structure, terms } = templates.find((each) => each.id === id)!;
    const end = estimateEnd(structure.rows, players * terms.startingStack!)!;
    expect(end.minutes / 60).toBeGreaterThan(low);
    expect(end.minutes / 60).toBeLessThan(high);
    expect(end.minutes).toBeLessThan(durationOf(structure.rows).total);
  });
});
