/**
 * The gate: what may become part of the record. The same code runs on edge and cloud.
 *
 * It refuses forgery and bad framing only; what an authentic event may do or means is decided
 * later (verdict, fold). In order: size, strict framing of the update, the document's one client,
 * clock continuity; then per event: header, owner, chain, signature. Foreign bytes are never
 * applied to a document: the elements are taken out and copied.
 *
 * Invariants:
 *  - per device, what is admitted is a gapless chain 1, 2, 3 … of authentic events;
 *  - an event already held is skipped only when it is the same bytes; other bytes under a held id
 *    prove a copied device: they are reported, and never admitted;
 *  - an update is admitted whole or not at all.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { BadBytes } from './any.ts';
import { type AppendState, type ByteElement, EMPTY_APPEND, readAppend } from './append.ts';
import { decodeEvent, type Event, eventHash, NO_PREV, prevOf, type SignedEvent, sameBytes } from './event.ts';
import { decodeEntry } from './log-entry.ts';
import { SIGNATURE_BYTES, type Verify } from './signing.ts';

/** One update may not be larger than this, in bytes: an outbox is rolled at 128 KB, with room for detached parts. */
export const MAX_UPDATE_BYTES = 512 * 1024;
/** A name and a note. */
export const MAX_DETACHED_BYTES = 4 * 1024;

/** How far a device's chain goes. seq 0: nothing yet. */
export interface DeviceHead {
  readonly seq: number;
  readonly hash: Uint8Array;
}

export const NO_HEAD: DeviceHead = { seq: 0, hash: NO_PREV };

/** An authentic event, decoded once, waiting to be committed. */
export interface Admitted extends SignedEvent {
  readonly event: Event;
  readonly hash: Uint8Array;
  /** When it counts, ms, if it was committed once before: that was reckoned then, and stands. */
  readonly effective?: number | undefined;
}

export interface GatePorts {
  readonly venue: string;
  readonly verify: Verify;
  /** The device's enrolled key, revoked devices included; undefined when it is not enrolled. */
  key(device: string): Uint8Array | undefined;
  /** How far the device's committed chain goes. */
  committed(device: string): DeviceHead;
  /** Hash of a committed event, by device and seq. */
  hashOf(device: string, seq: number): Promise<Uint8Array | undefined>;
  /**
   * Whether this device may be the first to write to this subject, asked of authentic events. An act that has no effect
   * is committed all the same, so without a bound any device could open logs without end. Absent: it may.
   */
  mayOpen?(device: string, subject: string): boolean;
}

export type GateResult =
  | { readonly type: 'admitted'; readonly events: readonly Admitted[] }
  /** The update starts after what is held: drop it and ask again on the same socket (an honest race). */
  | { readonly type: 'gap' }
  /** The events start after what is held of the device: tell it where to begin again. */
  | { readonly type: 'chain-gap'; readonly held: DeviceHead }
  /** Other bytes under an id that is held. */
  | { readonly type: 'copied'; readonly event: Event; readonly signed: SignedEvent }
  | { readonly type: 'refused'; readonly code: string };

/** One outbox document as the server holds it: only its count is kept, the events are in the record. */
export class OutboxDocument {
  state: AppendState = EMPTY_APPEND;
  readonly device: string;
  constructor(device: string) {
    this.device = device;
  }
}

export class Gate {
  private readonly ports: GatePorts;
  /** Admitted but perhaps not yet durable: what the next event must chain to. */
  private readonly heads = new Map<string, DeviceHead>();
  private readonly recent = new Map<string, Map<number, Uint8Array>>();

  constructor(ports: GatePorts) {
    this.ports = ports;
  }

  /** What the gate has admitted of a device, or what came into the record by another way (a meeting's chain). */
  head(device: string): DeviceHead {
    const admitted = this.heads.get(device);
    const committed = this.ports.committed(device);
    return admitted && admitted.seq > committed.seq ? admitted : committed;
  }

  /** A commit failed: what was admitted and not made durable is forgotten, of one device or of all, and asked for again. */
  forget(device?: string): void {
    if (device === undefined) {
      this.heads.clear();
      this.recent.clear();
      return;
    }
    this.heads.delete(device);
    this.recent.delete(device);
  }

  /** Forget hashes of events that are durable now. */
  committed(device: string, seq: number): void {
    const recent = this.recent.get(device);
    if (recent) for (const known of recent.keys()) if (known <= seq) recent.delete(known);
  }

  /**
   * Judge one update to an outbox. Calls for one device must not overlap: each awaits the one before.
   * The update's bytes are copied where they are kept.
   */
  async admit(document: OutboxDocument, update: Uint8Array): Promise<GateResult> {
    if (update.length > MAX_UPDATE_BYTES) return { type: 'refused', code: 'update.oversize' };
    try {
      const read = readAppend(update);
      if (read.type === 'empty') return { type: 'admitted', events: [] };
      const { client, count } = document.state;
      if (client !== undefined && client !== read.client) return { type: 'refused', code: 'update.client' };
      if (read.clock > count) return { type: 'gap' };
      const result = await this.judge(document.device, read.elements);
      if (result.type === 'admitted') {
        document.state = { client: read.client, count: Math.max(count, read.clock + read.elements.length) };
      }
      return result;
    } catch (error) {
      if (error instanceof BadBytes) return { type: 'refused', code: error.code };
      throw error;
    }
  }

  /** Judge events that came outside an outbox (a chain that a device hands over at a meeting). */
  async judge(device: string, elements: readonly ByteElement[]): Promise<GateResult> {
    const key = this.ports.key(device);
    if (!key) return { type: 'refused', code: 'device.unknown' };
    let head = this.head(device);
    const admitted: Admitted[] = [];
    for (const element of elements) {
      const signed = copyOf(element);
      const event = decodeEvent(signed.bytes);
      if (event.venue !== this.ports.venue) return { type: 'refused', code: 'event.venue' };
      if (event.device !== device) return { type: 'refused', code: 'event.device' };
      const hash = eventHash(signed.bytes);
      if (event.seq <= head.seq) {
        if (await this.isHeld(device, event.seq, hash, admitted)) continue;
        if (!(await this.ports.verify(key, signed.signature, signed.bytes)))
          return { type: 'refused', code: 'event.signature' };
        return { type: 'copied', event, signed };
      }
      if (event.seq > head.seq + 1) return { type: 'chain-gap', held: this.head(device) };
      if (!sameBytes(event.prev, prevOf(head.hash))) {
        // A well-signed event that chains to another past is a copy's; a badly signed one is nobody's.
        if (!(await this.ports.verify(key, signed.signature, signed.bytes)))
          return { type: 'refused', code: 'event.signature' };
        return { type: 'copied', event, signed };
      }
      if (!(await this.ports.verify(key, signed.signature, signed.bytes)))
        return { type: 'refused', code: 'event.signature' };
      if (!detachedFits(event, signed)) return { type: 'refused', code: 'event.private' };
      if (this.ports.mayOpen?.(device, event.subject) === false) return { type: 'refused', code: 'subject.many' };
      admitted.push({ ...signed, event, hash });
      head = { seq: event.seq, hash };
    }
    if (admitted.length > 0) this.advance(device, head, admitted);
    return { type: 'admitted', events: admitted };
  }

  private advance(device: string, head: DeviceHead, admitted: readonly Admitted[]): void {
    this.heads.set(device, head);
    let recent = this.recent.get(device);
    if (!recent) {
      recent = new Map();
      this.recent.set(device, recent);
    }
    for (const { event, hash } of admitted) recent.set(event.seq, hash);
  }

  private async isHeld(device: string, seq: number, hash: Uint8Array, admitted: readonly Admitted[]): Promise<boolean> {
    const here = admitted.find((one) => one.event.seq === seq)?.hash ?? this.recent.get(device)?.get(seq);
    const held = here ?? (await this.ports.hashOf(device, seq));
    // Held and not at hand (left out by a meeting, not yet committed again) accuses nobody.
    return held === undefined || sameBytes(held, hash);
  }
}

/** Copies: the views that the reader gives would keep a whole frame alive. */
function copyOf([bytes, signature, detached]: ByteElement): SignedEvent {
  if (!bytes || signature?.length !== SIGNATURE_BYTES) throw new BadBytes('event.signature');
  if (detached && detached.length > MAX_DETACHED_BYTES) throw new BadBytes('event.private');
  return { bytes: bytes.slice(), signature: signature.slice(), ...(detached ? { detached: detached.slice() } : {}) };
}

/** A detached part must be the one that the event names. An event may come without it: it was erased. */
function detachedFits(event: Event, signed: SignedEvent): boolean {
  if (!signed.detached) return true;
  return event.private !== undefined && sameBytes(sha256(signed.detached), event.private);
}

/** An event that was committed once, to be committed again. Throws `BadBytes`. */
export function admittedFrom(encoded: Uint8Array): Admitted {
  const entry = decodeEntry(encoded);
  return {
    bytes: entry.event,
    signature: entry.signature,
    event: decodeEvent(entry.event),
    hash: eventHash(entry.event),
    effective: entry.effective,
  };
}
