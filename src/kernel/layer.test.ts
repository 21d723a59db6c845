import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Journal, Layer, writesIn } from './layer.ts';

/** What a layer shows, row by row with stamps: something that later writes can't change. */
const shown = (layer: Layer): Record<string, unknown> =>
  Object.fromEntries(
    ['games', 'seats'].flatMap((table) => [...layer.cells(table)].map(([id, cell]) => [`${table} ${id}`, cell])),
  );

const ordered = (rows: Iterable<[string, unknown]>): string => JSON.stringify([...rows].sort());
const derived = (layer: Layer): string[] => ['games', 'seats'].map((table) => layer.derive(table, ordered));
const reckoned = (layer: Layer): string[] => ['games', 'seats'].map((table) => ordered(layer.entries(table)));

interface Write {
  readonly way: 'set' | 'patch' | 'delete';
  readonly table: string;
  readonly id: string;
  readonly value: number;
}
const anyWrite: fc.Arbitrary<Write> = fc.record({
  way: fc.constantFrom('set', 'patch', 'delete'),
  table: fc.constantFrom('games', 'seats'),
  id: fc.constantFrom('a', 'b', 'c'),
  value: fc.nat(9),
});
const anyWrites = fc.array(anyWrite, { maxLength: 12 });

let made = 0;
function write(layer: Layer, writes: readonly Write[]): void {
  for (const { way, table, id, value } of writes) {
    layer.writer = `d.${++made}`;
    if (way === 'set') layer.set(table, id, { value });
    else if (way === 'patch') layer.patch(table, id, { more: value });
    else layer.delete(table, id);
  }
}
function written(...batches: (readonly Write[])[]): Layer {
  let layer = new Layer();
  for (const batch of batches) {
    layer = new Layer(layer);
    write(layer, batch);
  }
  return layer;
}

describe('a layer', () => {
  it('reads a row as it was last written, here or below', () => {
    fc.assert(
      fc.property(anyWrites, anyWrites, (below, above) => {
        const flat = new Layer();
        write(flat, [...below, ...above]);
        const rows = (layer: Layer) => reckoned(layer);
        expect(rows(written(below, above))).toEqual(rows(flat));
        for (const [id, row] of flat.entries('seats')) expect(flat.get('seats', id)).toBe(row);
      }),
    );
  });

  it('takes back what was written since a mark', () => {
    fc.assert(
      fc.property(anyWrites, anyWrites, anyWrites, (below, kept, lost) => {
        for (const layer of [new Layer(), written(below)]) {
          write(layer, kept);
          const before = shown(layer);
          const mark = layer.mark();
          write(layer, lost);
          layer.rollback(mark);
          expect(shown(layer)).toEqual(before);
        }
      }),
    );
  });

  it('undoes journals one by one, and shows the past above itself without changing', () => {
    fc.assert(
      fc.property(fc.array(anyWrites, { maxLength: 6 }), (entries) => {
        const layer = new Layer();
        const moments: Record<string, unknown>[] = [];
        const journals: Journal[] = [];
        for (const writes of entries) {
          moments.push(shown(layer));
          write(layer, writes);
          journals.push(layer.takeJournal());
        }
        const now = shown(layer);
        const past = new Layer(layer);
        for (const journal of journals.toReversed()) past.shadow(journal);
        expect(shown(past)).toEqual({});
        expect(shown(layer)).toEqual(now);
        for (const journal of journals.toReversed()) {
          layer.undo(journal);
          expect(shown(layer)).toEqual(moments.pop());
        }
      }),
    );
  });

  it('says of each write what stood there before', () => {
    const layer = new Layer();
    const step = (by: string, act: () => void) => {
      layer.writer = by;
      act();
      return writesIn(layer.takeJournal());
    };
    expect(step('d.1', () => layer.set('seats', 'a', { value: 1 }))).toEqual([['seats', 'a', undefined]]);
    const before = { row: { value: 1 }, by: 'd.1' };
    expect(step('d.2', () => layer.patch('seats', 'a', { more: 2 }))).toEqual([['seats', 'a', before]]);
    expect(step('d.3', () => layer.delete('seats', 'a'))).toEqual([
      ['seats', 'a', { row: { value: 1, more: 2 }, by: 'd.2' }],
    ]);
    expect(step('d.4', () => layer.delete('seats', 'a'))).toEqual([]);
  });

  it('derives anew what rests on a table that has changed, by any way there is', () => {
    fc.assert(
      fc.property(anyWrites, anyWrites, anyWrites, (first, second, third) => {
        const root = new Layer();
        const over = new Layer(root);
        const check = () => {
          expect(derived(root)).toEqual(reckoned(root));
          expect(derived(over)).toEqual(reckoned(over));
        };
        write(root, first);
        const journal = root.takeJournal();
        check();
        write(over, second);
        check();
        write(root, third);
        check();
        root.rollback(0);
        check();
        root.undo(journal);
        check();
        root.load('seats', 'b', { row: { value: 0 }, by: 'd.0' });
        check();
      }),
    );
  });

  it('derives once for as long as the table is as it is', () => {
    const layer = new Layer();
    let times = 0;
    const count = (rows: Iterable<unknown>): number => [...rows].length + 0 * ++times;
    layer.set('seats', 'a', { value: 1 });
    layer.derive('seats', count);
    layer.set('games', 'a', { value: 1 });
    expect([layer.derive('seats', count), new Layer(layer).derive('seats', count), times]).toEqual([1, 1, 1]);
  });

  it('goes its own way once copied', () => {
    fc.assert(
      fc.property(anyWrites, anyWrites, (both, one) => {
        const layer = new Layer();
        write(layer, both);
        const copy = layer.copy();
        const before = shown(layer);
        expect(shown(copy)).toEqual(before);
        write(copy, one);
        expect(shown(layer)).toEqual(before);
        copy.rollback(0);
        expect(shown(copy)).toEqual(before);
      }),
    );
  });
});
