/** Updates that no outbox may send, by the attack that each is. `good` are elements of events that would be let in. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encodeAppend, ROOT } from '../../../src/sync/append.ts';

const CLIENT = 77;
const OTHER = 78;
const U32 = 2 ** 32;

type Element = [Uint8Array, Uint8Array];
export interface Good {
  /** As arrays, for Yjs to encode. */
  readonly elements: readonly Element[];
  /** Encoded. */
  readonly encoded: readonly Uint8Array[];
}
export interface HostileUpdate {
  readonly attack: string;
  /** Why it is refused. */
  readonly code: string;
  build(good: Good): Uint8Array;
}

/** What stock Yjs sends for what `write` does to a fresh document. */
function byYjsIn(write: (doc: Y.Doc) => void, encode = Y.encodeStateAsUpdate): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = CLIENT;
  write(doc);
  return encode(doc);
}

const byYjs = (write: (entries: Y.Array<unknown>) => void, encode = Y.encodeStateAsUpdate): Uint8Array =>
  byYjsIn((doc) => write(doc.getArray(ROOT)), encode);

/** Each live update of what `write` does. */
function updatesOf(write: (entries: Y.Array<unknown>) => void): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = CLIENT;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  write(doc.getArray(ROOT));
  return updates;
}

function bytes(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else encoding.writeUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

const item = (client: number, clock: number, element: Uint8Array) =>
  clock === 0 ? bytes(8, 1, ROOT, 1, element) : bytes(8 | 128, client, clock - 1, 1, element);
const whole = ({ encoded }: Good) => encodeAppend(CLIENT, 0, encoded);
const withoutDeletes = (good: Good) => whole(good).slice(0, -1);

export const HOSTILE_UPDATES: readonly HostileUpdate[] = [
  {
    ...{ attack: 'deletes beside good events', code: 'update.deletes' },
    build: (good) => bytes(withoutDeletes(good), 1, CLIENT, 1, 0, 1),
  },
  {
    ...{ attack: 'nothing but deletes', code: 'update.deletes' },
    build: () => bytes(0, 1, CLIENT, 1, 0, 5),
  },
  {
    ...{ attack: 'events deleted again, as Yjs sends it', code: 'update.content' },
    build: ({ elements }) =>
      byYjs((entries) => {
        entries.push([...elements]);
        entries.delete(0, 2);
      }),
  },
  {
    ...{ attack: 'a GC struct', code: 'update.content' },
    build: ({ encoded }) => bytes(1, 2, CLIENT, 0, 0, 1, item(CLIENT, 1, encoded[0]!), 0),
  },
  {
    ...{ attack: 'a Skip struct as it is written', code: 'update.content' },
    build: ({ encoded }) => bytes(1, 2, CLIENT, 0, 10, 1, item(CLIENT, 1, encoded[0]!), 0),
  },
  {
    ...{ attack: 'a Skip struct over what is missing', code: 'update.content' },
    build({ elements: [a, b, c] }) {
      const updates = updatesOf((entries) => [a, b, c].map((one) => entries.push([one])));
      return Y.mergeUpdates([updates[0]!, updates[2]!]);
    },
  },
  {
    ...{ attack: 'a shared type (ContentType)', code: 'update.content' },
    build: () => byYjs((entries) => entries.push([new Y.Map([['balance', 1]])])),
  },
  {
    ...{ attack: 'a subdocument (ContentDoc)', code: 'update.content' },
    build: () => byYjs((entries) => entries.push([new Y.Doc()])),
  },
  {
    ...{ attack: '96 KB of subdocuments', code: 'update.content' },
    build: () =>
      byYjs((entries) => {
        for (let i = 0; i < 1_900; i++) entries.push([new Y.Doc({ guid: `${i}`.padStart(36, '0') })]);
      }),
  },
  {
    ...{ attack: 'bare bytes (ContentBinary)', code: 'update.content' },
    build: ({ encoded }) => byYjs((entries) => entries.push([encoded[0]])),
  },
  {
    ...{ attack: 'an embedded object (ContentEmbed)', code: 'update.content' },
    build: () => byYjsIn((doc) => doc.getText(ROOT).insertEmbed(0, { a: 1 })),
  },
  {
    ...{ attack: 'JSON as older Yjs wrote it (ContentJSON)', code: 'update.content' },
    build: () => bytes(1, 1, CLIENT, 0, 2, 1, ROOT, 1, '{"__proto__":{"admin":true}}', 0),
  },
  {
    ...{ attack: 'what is deleted from the start (ContentDeleted)', code: 'update.content' },
    build: ({ encoded }) => bytes(1, 2, CLIENT, 0, 1, 1, ROOT, 4_000_000_000, item(CLIENT, 1, encoded[0]!), 0),
  },
  {
    ...{ attack: 'text (ContentString)', code: 'update.content' },
    build: () => byYjsIn((doc) => doc.getText(ROOT).insert(0, 'hello')),
  },
  {
    ...{ attack: 'formatted text (ContentFormat)', code: 'update.content' },
    build: () => byYjsIn((doc) => doc.getText(ROOT).insert(0, 'hello', { bold: true })),
  },
  {
    ...{ attack: 'another root', code: 'update.parent' },
    build: ({ elements }) => byYjsIn((doc) => doc.getArray('other').push([...elements])),
  },
  {
    ...{ attack: 'a root whose name is __proto__', code: 'update.parent' },
    build: ({ elements }) => byYjsIn((doc) => doc.getArray('__proto__').push([...elements])),
  },
  {
    ...{ attack: 'a key of a root map', code: 'update.middle' },
    build: ({ elements }) => byYjsIn((doc) => doc.getMap(ROOT).set('key', elements[0])),
  },
  {
    ...{ attack: 'an insert before the first', code: 'update.middle' },
    build: ({ elements }) =>
      byYjs((entries) => {
        entries.push([elements[0]]);
        entries.insert(0, [elements[1]]);
      }),
  },
  {
    ...{ attack: 'a second item that begins the list', code: 'update.middle' },
    build: ({ encoded: [a, b] }) => bytes(1, 2, CLIENT, 0, item(CLIENT, 0, a!), 8, 1, ROOT, 1, b!, 0),
  },
  {
    ...{ attack: 'an insert in the middle', code: 'update.middle' },
    build: ({ elements }) =>
      byYjs((entries) => {
        entries.push([elements[0], elements[1]]);
        entries.insert(1, [elements[2]]);
      }),
  },
  {
    ...{ attack: 'an origin that is another client’s', code: 'update.origin' },
    build: ({ encoded }) => bytes(1, 2, CLIENT, 0, item(CLIENT, 0, encoded[0]!), 8 | 128, OTHER, 0, 1, encoded[1]!, 0),
  },
  {
    ...{ attack: 'an origin further back', code: 'update.origin' },
    build: ({ encoded: [a, b, c] }) =>
      bytes(1, 3, CLIENT, 0, item(CLIENT, 0, a!), item(CLIENT, 1, b!), 8 | 128, CLIENT, 0, 1, c!, 0),
  },
  {
    ...{ attack: 'two clients in one update', code: 'update.clients' },
    build: ({ encoded }) =>
      bytes(2, 1, CLIENT, 0, item(CLIENT, 0, encoded[0]!), 1, OTHER, 0, item(OTHER, 0, encoded[1]!), 0),
  },
  {
    ...{ attack: 'V2 bytes sent as V1', code: 'update.trailing' },
    build: ({ elements }) => byYjs((entries) => entries.push([...elements]), Y.encodeStateAsUpdateV2),
  },
  {
    ...{ attack: 'a clock of 2³²−1', code: 'update.clock' },
    build: ({ encoded }) => encodeAppend(CLIENT, U32 - 1, encoded),
  },
  {
    ...{ attack: 'a client id past 2³²', code: 'update.clock' },
    build: ({ encoded }) => encodeAppend(U32, 0, encoded),
  },
  { ...{ attack: 'bytes after the end', code: 'update.trailing' }, build: (good) => bytes(whole(good), 0) },
  { ...{ attack: 'its last byte missing', code: 'bytes.short' }, build: (good) => whole(good).slice(0, -1) },
  { ...{ attack: 'half of it', code: 'bytes.short' }, build: (good) => whole(good).slice(0, whole(good).length / 2) },
  { ...{ attack: 'no bytes at all', code: 'bytes.short' }, build: () => new Uint8Array() },
  {
    ...{ attack: 'a number longer than it need be', code: 'bytes.varint' },
    build: (good) => bytes(new Uint8Array([0x81, 0]), whole(good).slice(1)),
  },
  {
    ...{ attack: 'a number past 2⁵³', code: 'bytes.varint' },
    build: () => new Uint8Array([1, 1, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]),
  },
  {
    ...{ attack: 'an item without elements', code: 'update.empty-item' },
    build: () => bytes(1, 1, CLIENT, 0, 8, 1, ROOT, 0, 0),
  },
  {
    ...{ attack: 'a trillion elements announced', code: 'update.elements' },
    build: () => bytes(1, 1, CLIENT, 0, 8, 1, ROOT, 1e12, 0),
  },
  {
    ...{ attack: 'half a megabyte of the smallest elements', code: 'update.elements' },
    build: () => bytes(1, 1, CLIENT, 0, 8, 1, ROOT, 87_000, repeat([117, 2, 116, 0, 116, 0], 87_000), 0),
  },
  {
    ...{ attack: 'elements that are no lists of bytes', code: 'update.element' },
    build: () => byYjs((entries) => entries.push(['text', 1, { a: 1 }])),
  },
  {
    ...{ attack: 'an element with a __proto__ key', code: 'update.element' },
    build: () => bytes(1, 1, CLIENT, 0, 8, 1, ROOT, 1, new Uint8Array([118, 1]), '__proto__', new Uint8Array([126]), 0),
  },
  {
    ...{ attack: 'a byte more than the largest update', code: 'update.oversize' },
    build: ({ encoded }) => encodeAppend(CLIENT, 0, [...encoded, new Uint8Array(512 * 1024)]),
  },
];

function repeat(unit: readonly number[], times: number): Uint8Array {
  const all = new Uint8Array(unit.length * times);
  for (let i = 0; i < times; i++) all.set(unit, i * unit.length);
  return all;
}
