import { expect, it } from 'vitest';
import { quotedIds, reckon, ruleIds } from './rules.mjs';

it('reads the ids of the rules, not those that a rule mentions', () => {
  expect(ruleIds('## Seats\n- **SEAT-1** a draw\n- **SEAT-2** as in **SEAT-1**\n')).toEqual(['SEAT-1', 'SEAT-2']);
});

it('counts quotes at the head of a title only', () => {
  const source = `
    it('[SEAT-1] draws', () => {});
    it.each(rows)("[SEAT-2] [SEAT-3] seats %s", () => {});
    describe(\`[LIST-10] phones\`, () => {});
    // see [SEAT-9]
    expect(text).toBe('not in [SEAT-8]');
  `;
  expect(quotedIds(source)).toEqual(['SEAT-1', 'SEAT-2', 'SEAT-3', 'LIST-10']);
});

it('finds a done rule without a test, and ids that no rule has', () => {
  const tests = new Map([['a.test.ts', `it('[SEAT-1] x'); it('[SEAT-7] y');`]]);
  const { rows, problems } = reckon(['SEAT-1', 'SEAT-2', 'SEAT-3'], ['SEAT-1', 'SEAT-2', 'OLD-1'], tests);
  expect(rows.map((row) => row.tests)).toEqual([1, 0, 0]);
  expect(problems).toEqual([
    'docs/rules-done.json names OLD-1, which no rule has',
    'a.test.ts quotes SEAT-7, which no rule has',
    'SEAT-2 is called done, and no test quotes it',
  ]);
});
