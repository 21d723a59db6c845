import { expect, it } from 'vitest';
import { codeOnly, importsOf, withoutComments } from './sources.ts';

// The checks of this folder are only as good as what they read: these show that they can see.
it('finds every form of import, and none in a comment', () => {
  const text = `
    import { a,
      b } from './near.ts';
    import type { C } from '../edge/far.ts';
    import 'virtual:uno.css';
    export * from "@noble/hashes/sha2.js";
    const page = await import('./late.ts');
    // import { d } from './never.ts';
    /* import './never.ts' */
    const url = 'http://example.test'; import z from 'zod';
  `;
  const found = importsOf({ path: 'src/sync/x.ts', text });
  expect(found.map((one) => one.target ?? one.package).sort()).toEqual(
    ['@noble/hashes', 'src/edge/far.ts', 'src/sync/late.ts', 'src/sync/near.ts', 'virtual:uno.css', 'zod'].sort(),
  );
});

it('keeps code that stands beside comments and strings', () => {
  expect(withoutComments("a('//'); // b\nc")).toBe("a('//');     \nc");
  const code = codeOnly(`say("Date.now()"); late(); // Date.now()\n\`at \${clock.now()}\``);
  expect(code).toMatch(/^say\(''\); late\(\); +\n/);
  expect(code).toContain('clock.now()');
});
