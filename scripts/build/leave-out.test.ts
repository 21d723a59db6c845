import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { isKind, withoutProperties, withPureConstants } from './leave-out.mjs';

const kind = `export const busted = define({
  kind: 'player.busted',
  body: z.strictObject({ player: id }),
  apply(draft, body) {
    return body.sample ? act({ kind: 'other', body: { player: body.player } }) : undefined;
  },
  sample: (state, ctx) => ({ player: pick(state, ctx), entry: 1 }),
  may: FLOOR,
});`;

it('leaves out what the client has no use for, and nothing that has its name by chance', () => {
  const left = withoutProperties(kind, parseAst(kind), { names: new Set(['body', 'sample']), of: isKind });
  expect(left).not.toContain('pick');
  expect(left).not.toContain('strictObject');
  expect(left).toContain('body: { player: body.player }');
  expect(left).toContain('may: FLOOR');
  expect(() => parseAst(left)).not.toThrow();
});

it('leaves out the last property, a method and a short form', () => {
  const code = 'export const floor = { subject: "floor", kinds, due, invariants() { return []; } };';
  expect(withoutProperties(code, parseAst(code), { names: new Set(['due', 'invariants']), of: () => true })).toBe(
    'export const floor = { subject: "floor", kinds,   };',
  );
});

it('says of a schema that making it has no effect, and of a function nothing', () => {
  const code = [
    "import { z } from 'zod/mini';",
    'export const chips = z.int().check(z.gte(0));',
    'export const bust = { stack: z.optional(chips), entry };',
    'export const whole = (low, high) => z.int().check(z.minimum(low), z.maximum(high));',
    'const LIMIT = 20;',
  ];
  const marked = withPureConstants(code.join('\n'), parseAst(code.join('\n'))).split('\n');
  expect(marked[1]).toBe('export const chips = /* @__PURE__ */ (() => (z.int().check(z.gte(0))))();');
  expect(marked[2]).toContain('/* @__PURE__ */ (() => ({ stack');
  expect([marked[0], marked[3], marked[4]]).toEqual([code[0], code[3], code[4]]);
});
