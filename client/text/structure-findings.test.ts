import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStructure } from '../../src/structure/index.ts';
import { findingWords } from './structure-findings.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../tests/fixtures', name), 'utf8');

describe('findings in a structure', () => {
  it('[STRUCT-2] name the row that is refused', () => {
    const { refusals } = readStructure(fixture('structure-invalid-falling-blinds.csv'));
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(findingWords(refusal)).toMatch(new RegExp(`^Row ${refusal.row}: .+\\.$`));
  });

  it('of the whole structure name none', () => {
    const [refusal] = readStructure('type,small_blind,big_blind,minutes\nbreak,,,10\n').refusals;
    expect(findingWords(refusal!)).toBe('There is no level. A structure needs at least one.');
  });
});
