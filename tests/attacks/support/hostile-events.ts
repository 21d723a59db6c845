/** Elements that stand well in an update and are no event of this device, by the attack that each is. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Plain } from '../../../src/kernel/plain.ts';
import { encodeElement } from '../../../src/sync/append.ts';
import { type Event, encodeEvent } from '../../../src/sync/event.ts';
import type { Forged, Forger } from './forger.ts';

export interface HostileEvent {
  readonly attack: string;
  /** Why it is refused. */
  readonly code: string;
  forge(forger: Forger): Promise<Uint8Array>;
}

const PLACEHOLDER = '__pr0t0__';

/** The forger's next event with its encoded bytes changed, then signed. */
async function signed(forger: Forger, body: Plain, change: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const { event, bytes } = await forger.peek({ body });
  return (await forger.sign(event, change(bytes))).element;
}

const element = async (forged: Promise<Forged>): Promise<Uint8Array> => (await forged).element;

/** An object at this depth that has a key which sets a prototype. lib0 would write and read it. */
function pollution(depth: number): Plain {
  return depth === 0 ? { [PLACEHOLDER]: { admin: true } } : { a: pollution(depth - 1) };
}

function replace(bytes: Uint8Array, from: string | Uint8Array, to: string | Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const [what, by] = [Buffer.from(from), Buffer.from(to)];
  const at = buffer.indexOf(what);
  if (at < 0) throw new Error(`no ${what} to replace`);
  return new Uint8Array(Buffer.concat([buffer.subarray(0, at), by, buffer.subarray(at + what.length)]));
}

const prototypes: HostileEvent[] = [0, 1, 3, 5].map((depth) => ({
  ...{ attack: `a __proto__ key ${depth} deep`, code: 'bytes.key' },
  forge: (forger) => signed(forger, pollution(depth), (bytes) => replace(bytes, PLACEHOLDER, '__proto__')),
}));

const headers: [attack: string, code: string, change: (event: Event) => Event][] = [
  ['another device’s event', 'event.device', (event) => ({ ...event, device: 'tablet-another' })],
  ['an event of the primary', 'event.device', (event) => ({ ...event, device: 'edge-start', actor: 'edge' })],
  ['an event of another venue', 'event.venue', (event) => ({ ...event, venue: 'elsewhere' })],
  ['a format of its own', 'event.format', (event) => ({ ...event, v: 2 })],
  ['a kind that is no name', 'event.kind', (event) => ({ ...event, kind: '../../etc/passwd' })],
  ['a subject that is no name', 'event.subject', (event) => ({ ...event, subject: 'floor/../access' })],
  ['seq 0', 'event.chain', (event) => ({ ...event, seq: 0 })],
  ['a stamp before time', 'event.time', (event) => ({ ...event, at: [-1, 0] })],
  ['a body that is no object', 'event.body', (event) => ({ ...event, body: [1, 2] })],
  ['a private part without a hash', 'event.private', (event) => ({ ...event, private: new Uint8Array(5) })],
];

export const HOSTILE_EVENTS: readonly HostileEvent[] = [
  {
    ...{ attack: 'one bit of its signature turned', code: 'event.signature' },
    async forge(forger) {
      const { bytes, signature } = await forger.peek();
      signature[10]! ^= 1;
      return encodeElement([bytes, signature]);
    },
  },
  {
    ...{ attack: 'one bit of its body turned', code: 'event.signature' },
    async forge(forger) {
      const { bytes, signature } = await forger.peek({ body: { player: 'turned-0' } });
      return encodeElement([replace(bytes, 'turned-0', 'turned-1'), signature]);
    },
  },
  {
    ...{ attack: 'no signature', code: 'event.signature' },
    forge: async (forger) => encodeElement([(await forger.peek()).bytes, new Uint8Array()]),
  },
  {
    ...{ attack: 'a signature of zeros', code: 'event.signature' },
    forge: async (forger) => encodeElement([(await forger.peek()).bytes, new Uint8Array(64)]),
  },
  {
    ...{ attack: 'nothing but the event', code: 'update.element' },
    forge: async (forger) => encodeElement([(await forger.peek()).bytes]),
  },
  {
    ...{ attack: 'a broken chain, badly signed', code: 'event.signature' },
    async forge(forger) {
      const { event } = await forger.peek();
      return encodeElement([encodeEvent({ ...event, prev: new Uint8Array(8).fill(9) }), new Uint8Array(64)]);
    },
  },
  ...headers.map(
    ([attack, code, change]): HostileEvent => ({ attack, code, forge: (forger) => element(forger.peek({}, change)) }),
  ),
  ...prototypes,
  {
    ...{ attack: 'a fraction', code: 'bytes.float' },
    forge: (forger) => element(forger.peek({ body: { chips: 0.5 } })),
  },
  {
    ...{ attack: 'not a number', code: 'bytes.float' },
    forge: (forger) => element(forger.peek({ body: { chips: Number.NaN } })),
  },
  {
    ...{ attack: 'a big integer', code: 'bytes.type' },
    forge: (forger) => element(forger.peek({ body: { chips: 1n as unknown as number } })),
  },
  {
    ...{ attack: 'a body 40 deep', code: 'bytes.depth' },
    forge: (forger) => element(forger.peek({ body: nest(40) })),
  },
  {
    ...{ attack: '30,000 empty objects', code: 'bytes.values' },
    forge: (forger) => element(forger.peek({ body: { many: Array.from({ length: 30_000 }, () => ({})) } })),
  },
  {
    ...{ attack: 'an event of 65 KB', code: 'event.oversize' },
    forge: (forger) => element(forger.peek({ body: { text: 'x'.repeat(65 * 1024) } })),
  },
  {
    ...{ attack: 'keys out of order', code: 'bytes.key' },
    forge: (forger) => signed(forger, { a: 1, zz: 2 }, (bytes) => replace(bytes, '\x02zz', '\x02A0')),
  },
  {
    ...{ attack: 'bytes after its end', code: 'event.shape' },
    forge: (forger) => signed(forger, { player: 'x' }, (bytes) => new Uint8Array([...bytes, 0])),
  },
  {
    ...{ attack: 'a detached part that it does not name', code: 'event.private' },
    async forge(forger) {
      const { bytes, signature } = await forger.peek();
      return encodeElement([bytes, signature, new Uint8Array([1, 2, 3])]);
    },
  },
  {
    ...{ attack: 'a detached part of 5 KB', code: 'event.private' },
    async forge(forger) {
      const detached = new Uint8Array(5 * 1024);
      const { bytes, signature } = await forger.peek({ private: sha256(detached) });
      return encodeElement([bytes, signature, detached]);
    },
  },
];

function nest(depth: number): Plain {
  let value: Plain = {};
  for (let i = 0; i < depth; i++) value = { a: value };
  return value;
}
