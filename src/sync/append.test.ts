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

  const refusals: [what: string, code: string, make: () => Uint8Array][] = [
    [
      'a delete',
      'update.deletes',
      () => withDoc((doc, list) => (list.insert(0, [element(1)]), list.delete(0, 1), Y.encodeStateAsUpdate(doc))),
    ],
    [
      'an insertion in the middle',
      'update.middle',
      () =>
        withDoc(
          (doc, list) => (list.insert(0, [element(1)]), list.insert(0, [element(2)]), Y.encodeStateAsUpdate(doc)),
        ),
    ],
    [
      'a foreign root',
      'update.parent',
      () => withDoc((doc) => (doc.getArray('other').insert(0, [element(1)]), Y.encodeStateAsUpdate(doc))),
    ],
    [
      'a shared type',
      'update.content',
      () => withDoc((doc, list) => (list.insert(0, [new Y.Map()]), Y.encodeStateAsUpdate(doc))),
    ],
    [
      'a subdocument',
      'update.content',
      () => withDoc((doc, list) => (list.insert(0, [new Y.Doc()]), Y.encodeStateAsUpdate(doc))),
    ],
    [
      'bare bytes',
      'update.content',
      () => withDoc((doc, list) => (list.insert(0, [new Uint8Array(3)]), Y.encodeStateAsUpdate(doc))),
    ],
    ['a map key', 'update.middle', mapKey],
    [
      'an element that is no array of byte strings',
      'update.element',
      () => withDoc((doc, list) => (list.insert(0, ['text']), Y.encodeStateAsUpdate(doc))),
    ],
    ['V2 bytes', 'update.', () => withDoc((doc, list) => (list.insert(0, [element(1)]), Y.encodeStateAsUpdateV2(doc)))],
    [
      'trailing bytes',
      'update.trailing',
      () => new Uint8Array([...encodeAppend(5, 0, [encodeElement(element(1))]), 0]),
    ],
    ['a truncated update', 'bytes.short', () => encodeAppend(5, 0, [encodeElement(element(1))]).slice(0, 40)],
    ['a clock jump', 'update.clock', () => encodeAppend(5, 2 ** 32 - 1, [encodeElement(element(1))])],
    [
      'two clients',
      'update.clients',
      () =>
        withDoc(
          (doc, list) => (
            list.insert(0, [element(1)]),
            Y.applyUpdate(doc, encodeAppend(5, 0, [encodeElement(element(1))])),
            Y.encodeStateAsUpdate(doc)
          ),
        ),
    ],
    ['a GC or Skip struct', 'update.content', () => new Uint8Array([1, 1, 5, 0, 0, 4, 0])],
  ];
  it.each(refusals)('refuses %s with %s', (_what, code, make) => {
    let refused: unknown;
    try {
      readAppend(make());
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(BadBytes);
    expect((refused as BadBytes).code).toMatch(new RegExp(`^(${code.replace('.', '\\.')}|bytes\\.)`));
  });
});

function withDoc(write: (doc: Y.Doc, list: Y.Array<unknown>) => Uint8Array): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  return write(doc, doc.getArray(ROOT));
}

function mapKey(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap(ROOT).set('a', [element(1)]);
  return Y.encodeStateAsUpdate(doc);
}
