import { describe, expect, it } from 'vitest';
import { codeOnly, linesWith, program } from './sources.ts';

/** What reaches out of a computation. In `src` each of these arrives as an argument instead. */
const IMPURE: [string, RegExp][] = [
  ['the system clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\s*\./],
  ['randomness', /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b|\brandomBytes\b|lib0\/random/],
  ['timers', /\b(?:setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback)\b/],
  ['the network', /\bfetch\s*\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/],
  ['the machine', /\bprocess\s*\.|\bnavigator\s*\.|\bconsole\s*\./],
  ['storage', /\b(?:localStorage|sessionStorage|indexedDB)\b/],
];

describe('src computes and does nothing else', () => {
  const files = program('src').map((file) => ({ file, code: codeOnly(file.text) }));

  it.each(IMPURE)('it does not touch %s', (_what, pattern) => {
    expect(files.flatMap(({ file, code }) => linesWith(file, pattern, code))).toEqual([]);
  });
});

it('the patterns see what they are to see', () => {
  const samples = [
    'Date.now()',
    'new Date()',
    'Math.random()',
    'setTimeout(f, 1)',
    'fetch(url)',
    'process.env.X',
    'localStorage.x',
  ];
  for (const sample of samples)
    expect(
      IMPURE.some(([, pattern]) => pattern.test(sample)),
      sample,
    ).toBe(true);
  const harmless = ['new Date(ms)', 'toDate(x)', 'prefetch(x)', 'the.process', 'random(seed)'];
  for (const sample of harmless)
    expect(
      IMPURE.some(([, pattern]) => pattern.test(sample)),
      sample,
    ).toBe(false);
});
