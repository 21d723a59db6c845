/**
 * PVM's own messages on a y-websocket socket, beside its types 0 to 3. A server sends them only to a
 * client that said `pvm=1` in its address: a stock client would log each as unknown.
 * Form: varuint type, then the message in lib0's `any` encoding; the strict reader reads it.
 */
import * as encoding from 'lib0/encoding';
import type { Plain } from '../kernel/plain.ts';
import { BadBytes, StrictReader } from './any.ts';
import type { SignedHead } from './head.ts';

/** y-protocols' own. */
export const MESSAGE_SYNC = 0;
export const MESSAGE_AWARENESS = 1;
export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
export const SYNC_UPDATE = 2;

export const MESSAGE = {
  hello: 110,
  ack: 111,
  time: 112,
  head: 113,
  state: 114,
  chainWanted: 115,
  status: 116,
} as const;

/** Close codes. 44xx stop the stock provider for good. */
export const CLOSE = {
  /** No or bad token: enrol again. */
  unauthorised: 4401,
  /** Revoked, or this document is not for this device. */
  forbidden: 4403,
  /** The document isn't ours (another start, another history): begin a fresh one. */
  stale: 4409,
  /** Hostile or broken bytes. */
  refused: 4400,
  /** The store takes no writes now; the provider tries again by itself. */
  tryLater: 1013,
} as const;

/** Sync protocol version, in both hellos. */
export const PROTOCOL_VERSION = 1;

/** Device → server on its outbox socket, before its acts. */
export interface ClientHello {
  readonly protocol: number;
  readonly foldVersion: number;
  /** How far this device's own chain goes. */
  readonly seq: number;
  readonly heads: readonly SignedHead[];
}

/** Server → device, in answer. */
export interface ServerHello {
  readonly protocol: number;
  readonly foldVersion: number;
  readonly venue: string;
  /** Random id of the server's start: names its directory and boards. */
  readonly start: string;
  readonly term: number;
  /** Server's clock, ms since 1970. */
  readonly now: number;
}

/** How far the server holds this device's chain. A state: sent at each connect and after each flush that moved it. */
export interface Ack {
  /** Durable at the venue's primary up to this seq, and the hash of that event, which the device compares. */
  readonly seq: number;
  readonly hash: Uint8Array;
  /** In the cloud's Postgres up to this seq; 0 where there is no cloud. */
  readonly cloud: number;
}

/** NTP-like exchange. Client sends `sent`; the server answers with its clock beside it. All ms; client values by its monotone clock. */
export interface TimePing {
  readonly sent: number;
  /** The device's own chain length: when the server holds all of it, this is a complete contact. */
  readonly seq: number;
}
export interface TimePong {
  readonly sent: number;
  readonly server: number;
}

/** What the venue's node can and cannot do now. */
export interface NodeState {
  /** `full` or `locked`: acts wait on the devices until it is `ok` again. */
  readonly storage: 'ok' | 'full' | 'locked';
  /** Link to the cloud: absent where the venue has none; `since` ms when it last worked. */
  readonly cloud: 'none' | 'up' | 'down';
  readonly cloudSince: number;
}

/** Server → device: I lack settled history that you hold; POST it to /api/v1/chains. */
export interface ChainWanted {
  readonly subject: string;
  /** Segments the server knows of that subject, with its counts: send from the first that differs. */
  readonly known: readonly { readonly segment: string; readonly count: number }[];
}

export interface Messages {
  hello: ClientHello | ServerHello;
  ack: Ack;
  time: TimePing | TimePong;
  head: SignedHead;
  state: NodeState;
  chainWanted: ChainWanted;
  /** Screen → server, on its own board's socket: how it fares (src/screens/status.ts). */
  status: { readonly [field: string]: Plain };
}

export function encodeMessage<K extends keyof Messages>(type: K, message: Messages[K]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE[type]);
  encoding.writeAny(encoder, ordered(message) as never);
  return encoding.toUint8Array(encoder);
}

/** Keys in order, as the strict reader asks. */
function ordered(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value as Plain;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, ordered(field)]));
}

/** Values in a message from a server at most: it may name some thousands of segments. */
const MAX_VALUES = 65_536;

/**
 * Read a message's body after its type, of `most` values. Throws `BadBytes`. The caller checks the fields it uses.
 */
export function readMessage(bytes: Uint8Array, most = MAX_VALUES): Record<string, Plain> {
  const reader = new StrictReader(bytes, most);
  const value = reader.any();
  if (
    !reader.done ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    value instanceof Uint8Array
  )
    throw new BadBytes('message.shape');
  return value as Record<string, Plain>;
}
