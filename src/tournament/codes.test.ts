import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TOURNAMENT_NOTICES, TOURNAMENT_REFUSALS } from './codes.ts';

const program = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'codes.ts')
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

const found = (call: string): string[] => {
  const written = [...program.matchAll(new RegExp(`\\b(?:${call})\\(\\s*'([a-z][a-z.-]+)'`, 'g'))].map(
    ([, code]) => code!,
  );
  // Re-buys and add-ons share their code: `${code}.limit` stands for both.
  const shared = [...program.matchAll(new RegExp(`\\b(?:${call})\\(\`\\$\\{code\\}\\.([a-z-]+)\``, 'g'))].map(
    ([, end]) => end,
  );
  return [...new Set([...written, ...shared.flatMap((end) => [`rebuy.${end}`, `add-on.${end}`])])].sort();
};

it('lists every code that an act may be refused with, and no other', () => {
  expect(found('refuse|bothOutcomes')).toEqual([...TOURNAMENT_REFUSALS].sort());
});

it('lists every notice, and no other', () => {
  expect(found('notice')).toEqual([...TOURNAMENT_NOTICES].sort());
});
