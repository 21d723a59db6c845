import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOOR_NOTICES, FLOOR_REFUSALS } from '../../src/floor/codes.ts';
import { TOURNAMENT_NOTICES, TOURNAMENT_REFUSALS } from '../../src/tournament/codes.ts';
import { knownRefusals, refusalSentence } from './refusals.ts';
import { stubWords } from './stub-words.ts';

const ROOT = join(import.meta.dirname, '../..');
const CODES = /(?:refuse|notice)\(\s*'([a-z][a-z.-]+)'/g;

function codesOf(area: string): string[] {
  const files = readdirSync(join(ROOT, area), { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing'))
    .map((file) => readFileSync(join(ROOT, area, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(CODES)].map((match) => match[1]!)))].sort();
}

describe('refusals', () => {
  it('that the domains list all have words', () => {
    const listed = [...TOURNAMENT_REFUSALS, ...TOURNAMENT_NOTICES, ...FLOOR_REFUSALS, ...FLOOR_NOTICES];
    expect(listed.filter((code) => !knownRefusals.has(code))).toEqual([]);
  });

  it.each(['src/tournament', 'src/league', 'src/floor', 'src/screens', 'src/access', 'client/device'])(
    'of %s all have words',
    (area) => {
      const codes = codesOf(area);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !knownRefusals.has(code))).toEqual([]);
    },
  );

  it('[SEAT-4] name who sits there and the nearest fair seats', () => {
    const details = { seat: 't2.4', by: 'ana', player: 'ben', nearest: ['t3.7', 't5.2'] };
    expect(refusalSentence('seat.taken', details, stubWords)).toBe(
      'Table 2, seat 4 is taken by Ana. Nearest fair seats: table 3, seat 7; table 5, seat 2.',
    );
  });

  it('name the seat of a cash table by its label', () => {
    expect(refusalSentence('seat.held', { table: '12', seat: 3, by: 'ana' }, stubWords)).toBe(
      'Table 12, seat 3 is held for Ana, who was called to it.',
    );
  });

  it('are total: unknown codes and missing details still give a sentence', () => {
    expect(refusalSentence('no.such', {}, stubWords)).toContain('no.such');
    for (const code of knownRefusals) expect(refusalSentence(code, {}, stubWords).length).toBeGreaterThan(5);
  });
});
