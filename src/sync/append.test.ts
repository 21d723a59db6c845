import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BadBytes } from './any.ts';
import { encodeAppend, encodeAppendVector, encodeElement, ROOT, readAppend, readAppendVector } from './append.ts';

const element = (n: number): Uint8Array[] => [new Uint8Array(20).fill(n), new Uint8Array(64).fill(n)];

function yjsOutbox(chunks: number[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const array = doc.getArray(ROOT);
  let n = 0;
  for (const size of chunks) {
    array.insert(
      array.length,
      Array.from({ length: size }, () => element(++n % 256)),
    );
  }
  return { doc, updates };
}

describe('append-only documents', () => {
  it('write what Yjs reads, from any clock', () => {
    const doc = new Y.Doc();
    const elements = [1, 2, 3, 4, 5].map((n) => encodeElement(element(n)));
    Y.applyUpdate(doc, encodeAppend(77, 0, elements.slice(0, 2)));
    Y.applyUpdate(doc, encodeAppend(77, 2, elements.slice(2)));
    Y.applyUpdate(doc, encodeAppend(77, 0, elements));
    expect(doc.getArray(ROOT).toArray()).toEqual([1, 2, 3, 4, 5].map(element));
    expect(Y.encodeStateVector(doc)).toEqual(encodeAppendVector({ client: 77, count: 5 }));
    expect(doc.store.pendingStructs).toBeNull();
  });

  it('read what Yjs writes: live updates, a backlog in one message, a diff, nothing', () => {
    const { doc, updates } = yjsOutbox([1, 3, 1]);
    expect(updates.map((update) => readAppend(update))).toMatchObject([
      { clock: 0, elements: [element(1)] },
      { clock: 1, elements: [element(2), element(3), element(4)] },
      { clock: 4, elements: [element(5)] },
    ]);
    const all = [1, 2, 3, 4, 5].map(element);
    expect(readAppend(Y.encodeStateAsUpdate(doc))).toEqual({
      type: 'elements',
      client: doc.clientID,
      clock: 0,
      elements: all,
    });
    const diff = Y.encodeStateAsUpdate(doc, encodeAppendVector({ client: doc.clientID, count: 3 }));
    expect(readAppend(diff)).toMatchObject({ clock: 3, elements: all.slice(3) });
    expect(readAppend(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toEqual({ type: 'empty' });
    expect(readAppendVector(Y.encodeStateVector(doc), doc.clientID)).toBe(5);
  });

  const refusals: [what: string, code: string, bytes: () => Uint8Array][] = [
    [
      'a delete',
      'update.deletes',
      () =>
        written((list) => {
          list.insert(0, [element(1)]);
          list.delete(0, 1);
        }),
    ],
    [
      'an insertion in the middle',
      'update.middle',
      () =>
        written((list) => {
          list.insert(0, [element(1)]);
          list.insert(0, [element(2)]);
        }),
    ],
    ['a foreign root', 'update.parent', () => written((_list, doc) => doc.getArray('other').insert(0, [element(1)]))],
    ['a shared type', 'update.content', () => written((list) => list.insert(0, [new Y.Map()]))],
    ['a subdocument', 'update.content', () => written((list) => list.insert(0, [new Y.Doc()]))],
    ['bare bytes', 'update.content', () => written((list) => list.insert(0, [new Uint8Array(3)]))],
    ['a map key', 'update.middle', mapKey],
    ['an element that is no byte strings', 'update.element', () => written((list) => list.insert(0, ['text']))],
    ['V2 bytes', 'update.', () => written((list) => list.insert(0, [element(1)]), Y.encodeStateAsUpdateV2)],
    ['trailing bytes', 'update.trailing', () => new Uint8Array([...one(0), 0])],
    ['a truncated update', 'bytes.short', () => one(0).slice(0, 40)],
    ['a clock jump', 'update.clock', () => one(2 ** 32 - 1)],
    [
      'two clients',
      'update.clients',
      () =>
        written((list, doc) => {
          list.insert(0, [element(1)]);
          Y.applyUpdate(doc, one(0));
        }),
    ],
    ['a GC or Skip struct', 'update.content', () => new Uint8Array([1, 1, 5, 0, 0, 4, 0])],
  ];
  it.each(refusals)('refuses %s with %s', (_what, code, bytes) => {
    let refused: unknown;
    try {
      readAppend(bytes());
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(BadBytes);
    expect((refused as BadBytes).code).toMatch(new RegExp(`^(${code.replace('.', '\\.')}|bytes\\.)`));
  });
});

const one = (clock: number): Uint8Array => encodeAppend(5, clock, [encodeElement(element(1))]);

function written(write: (list: Y.Array<unknown>, doc: Y.Doc) => void, encode = Y.encodeStateAsUpdate): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  write(doc.getArray(ROOT), doc);
  return encode(doc);
}

function mapKey(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap(ROOT).set('a', [element(1)]);
  return Y.encodeStateAsUpdate(doc);
}
