import { describe, expect, it } from 'vitest';
import { tournament } from './index.ts';

describe('the tournament kinds', () => {
  it('have names of their own, in the form area.past-tense-verb', () => {
    const names = tournament.kinds.map((kind) => kind.kind);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
  });

  it('take bodies that are objects with known fields only', () => {
    for (const kind of tournament.kinds) {
      expect(kind.body.safeParse({ stranger: 1 }).success, kind.kind).toBe(false);
      expect(kind.body.safeParse(null).success, kind.kind).toBe(false);
    }
  });

  it('say who may do them', () => {
    for (const kind of tournament.kinds) expect(kind.may.length, kind.kind).toBeGreaterThan(0);
  });
});
