/** Messages around the updates: y-websocket's own and PVM's, each with one thing wrong. */
import * as encoding from 'lib0/encoding';
import type { SignedHead } from '../../../src/sync/head.ts';
import { encodeMessage, MESSAGE } from '../../../src/sync/protocol.ts';

export interface HostileMessage {
  readonly attack: string;
  /** Why it is refused. */
  readonly code: string;
  /** On the floor's log rather than on an outbox of its own. */
  readonly onLog?: true;
  build(head: SignedHead): Uint8Array;
}

const number = (value: number): Uint8Array => written((encoder) => encoding.writeVarUint(encoder, value));
const any = (value: unknown): Uint8Array => written((encoder) => encoding.writeAny(encoder, value as never));

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const hello = (body: Uint8Array): Uint8Array => join(number(MESSAGE.hello), body);
const sync = (step: number, payload: Uint8Array): Uint8Array =>
  join(number(0), number(step), number(payload.length), payload);

/** lib0's bytes of an object with one key, which sets a prototype where a reader is careless. */
const polluted = (inside: Uint8Array): Uint8Array =>
  join(new Uint8Array([118, 1, 9]), Buffer.from('__proto__'), inside);

/** At this depth in an object. */
const nested = (depth: number, inside: Uint8Array): Uint8Array =>
  depth === 0 ? inside : join(new Uint8Array([118, 1, 1, 97]), nested(depth - 1, inside));

export const HOSTILE_MESSAGES: readonly HostileMessage[] = [
  { attack: 'no byte', code: 'bytes.short', build: () => new Uint8Array() },
  { attack: 'a type of nobody’s', code: 'message.type', build: () => number(99_999) },
  { attack: 'a type past all numbers', code: 'bytes.varint', build: () => new Uint8Array(9).fill(255) },
  { attack: 'a step that there is not', code: 'message.sync', build: () => sync(3, new Uint8Array()) },
  {
    ...{ attack: 'an update shorter than it says', code: 'bytes.short' },
    build: () => join(number(0), number(2), number(1_000), new Uint8Array(10)),
  },
  {
    ...{ attack: 'something behind the update', code: 'message.trailing' },
    build: () => join(sync(2, new Uint8Array([0, 0])), number(0)),
  },
  ...[0, 1, 7].map(
    (depth): HostileMessage => ({
      ...{ attack: `a hello with a __proto__ key ${depth} deep`, code: 'bytes.key' },
      build: () => hello(nested(depth, polluted(any({ admin: true })))),
    }),
  ),
  { attack: 'a hello 100 deep', code: 'bytes.depth', build: () => hello(nested(100, any(null))) },
  { attack: 'a hello that is a list', code: 'message.shape', build: () => hello(any([])) },
  {
    ...{ attack: 'a hello of 100,000 nothings', code: 'bytes.values' },
    build: () => hello(any({ heads: Array(100_000).fill(null) })),
  },
  {
    ...{ attack: 'a hello with more heads than there are', code: 'hello.heads' },
    build: () => hello(any({ heads: Array(1_001).fill(null) })),
  },
  {
    ...{ attack: 'a head that is not what was signed', code: 'head.signature' },
    build: (head) =>
      encodeMessage('hello', { protocol: 1, foldVersion: 1, seq: 0, heads: [{ ...head, n: head.n + 1 }] }),
  },
  {
    ...{ attack: 'a contact at no time', code: 'message.time' },
    build: () => join(number(MESSAGE.time), any({ sent: 'now', seq: 0 })),
  },
  {
    ...{ attack: 'a state of a million clients', code: 'vector.size', onLog: true },
    build: () => sync(0, number(1_000_000)),
  },
  {
    ...{ attack: 'a state with something behind it', code: 'vector.trailing', onLog: true },
    build: () => sync(0, new Uint8Array([0, 0])),
  },
];
