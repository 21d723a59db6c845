import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { withoutProperties } from './leave-out.mjs';

const kind = `export const busted = define({
  kind: 'player.busted',
  apply(draft, body) {
    return body.sample;
  },
  sample: (state, ctx) => ({ player: pick(state, ctx), entry: 1 }),
  may: FLOOR,
});`;

it('leaves out what the client has no use for, and nothing that has its name by chance', () => {
  const left = withoutProperties(kind, parseAst(kind), new Set(['sample']));
  expect(left).not.toContain('pick');
  expect(left).toContain('return body.sample');
  expect(left).toContain('may: FLOOR');
  expect(() => parseAst(left)).not.toThrow();
});

it('leaves out the last property, a method and a short form', () => {
  const code = 'export const floor = { subject: "floor", kinds, due, invariants() { return []; } };';
  expect(withoutProperties(code, parseAst(code), new Set(['due', 'invariants']))).toBe(
    'export const floor = { subject: "floor", kinds,   };',
  );
});
