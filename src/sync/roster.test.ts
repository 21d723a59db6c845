import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeElement } from './append.ts';
import { detach, joinRows, type RosterRow, readDetached, rosterTarget } from './roster.ts';

const SALT = new Uint8Array(16).fill(7);

describe('a detachable part', () => {
  it('comes back, and its hash is what the event carries', () => {
    const parts = detach({ name: 'Ana Ruiz', note: 'left-handed' }, SALT);
    expect(readDetached(parts.detached)).toEqual({ name: 'Ana Ruiz', note: 'left-handed' });
    expect(parts.private).toEqual(sha256(parts.detached));
    expect(readDetached(detach({ name: 'Bo' }, SALT).detached)).toEqual({ name: 'Bo' });
  });

  it('has another hash with another salt: names cannot be guessed from the log', () => {
    const other = detach({ name: 'Bo' }, new Uint8Array(16).fill(8));
    expect(detach({ name: 'Bo' }, SALT).private).not.toEqual(other.private);
  });

  it.each([
    [[SALT, '', null]],
    [[SALT, 'x'.repeat(81), null]],
    [[SALT, 'Bo', 'x'.repeat(1001)]],
    [[SALT, 7, null]],
    [[SALT.slice(1), 'Bo', null]],
    [['salt', 'Bo', null]],
    [[]],
  ])('is nobody in another shape: %j', (element) => {
    expect(readDetached(encodeElement(element))).toBeUndefined();
  });

  it('is nobody when the bytes are nothing', () => {
    expect(readDetached(new Uint8Array())).toBeUndefined();
    expect(readDetached(Uint8Array.of(...detach({ name: 'Bo' }, SALT).detached, 1))).toBeUndefined();
  });
});

it('an act names whose name it brings', () => {
  const event = (body: object) => rosterTarget({ body } as never);
  expect(event({ player: 'p1' })).toBe('p1');
  expect(event({ user: 'u1' })).toBe('u1');
  expect(event({ player: 7 })).toBeUndefined();
  expect(event({})).toBeUndefined();
});

describe('two rosters joined', () => {
  const row: fc.Arbitrary<RosterRow> = fc.oneof(
    fc.record({ at: fc.integer({ min: 0, max: 3 }), name: fc.constantFrom('Ana', 'Anna', 'Bo') }),
    fc.record({
      at: fc.integer({ min: 0, max: 3 }),
      name: fc.constantFrom('Ana', 'Bo'),
      note: fc.constantFrom('a', 'b'),
    }),
    fc.record({ at: fc.integer({ min: 0, max: 3 }), erased: fc.constant(true as const) }),
  );

  it('the newest row wins, an erasure for ever', () => {
    expect(joinRows({ at: 1, name: 'Ana' }, { at: 2, name: 'Anna' })).toEqual({ at: 2, name: 'Anna' });
    expect(joinRows({ at: 9, name: 'Ana' }, { at: 2, erased: true })).toEqual({ at: 2, erased: true });
    expect(joinRows(undefined, { at: 2, name: 'Anna' })).toEqual({ at: 2, name: 'Anna' });
    expect(joinRows(undefined, undefined)).toBeUndefined();
  });

  it('come to the same in any order, however often', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(joinRows(a, b)).toEqual(joinRows(b, a));
        expect(joinRows(a, joinRows(b, c))).toEqual(joinRows(joinRows(a, b), c));
        expect(joinRows(a, a)).toEqual(a);
      }),
    );
  });
});
