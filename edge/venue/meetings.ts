/**
 * Meetings: a device told a head that this primary doesn't know (it was restored from an older copy,
 * or another was promoted over it). The device is asked for that chain; when it proves itself it is
 * taken over, and what ours had beyond it is committed again (src/sync/meeting.ts).
 */
import type { Plain } from '../../src/kernel/plain.ts';
import { BadBytes } from '../../src/sync/any.ts';
import { hex } from '../../src/sync/directory.ts';
import { decodeEvent, sameBytes } from '../../src/sync/event.ts';
import { type SignedHead, verifyHead } from '../../src/sync/head.ts';
import { decodeEntry } from '../../src/sync/log-entry.ts';
import { type ForeignSegment, judgeHead, meet } from '../../src/sync/meeting.ts';
import type { Primary } from '../../src/sync/primary.ts';
import type { ChainWanted } from '../../src/sync/protocol.ts';
import type { Verify } from '../../src/sync/signing.ts';
import type { Store } from '../../src/sync/store.ts';
import type { Segment } from '../../src/sync/subject-log.ts';
import { hashAfter, type LogTails } from '../sync/log-tails.ts';
import type { Flushing } from './flushing.ts';

/** How long a chain that was asked for is awaited, ms: a device that lost its line brings it later. */
const AWAIT_MS = 10 * 60_000;
/** How long commits wait for a chain that was asked for, ms: what they would settle now, it may cut off. */
const CHAIN_MS = 3_000;

export interface MeetingPorts {
  readonly primary: Primary;
  readonly store: Store;
  readonly tails: LogTails;
  readonly flushing: Flushing;
  readonly verify: Verify;
  /** Keys of this venue's primaries. */
  trusted(publicKey: Uint8Array): boolean;
  key(device: string): Uint8Array | undefined;
  /** The chain of this subject was replaced, under a higher term. No flush is under way. */
  onTaken(subject: string): Promise<void>;
}

export class Meetings {
  private readonly ports: MeetingPorts;
  private readonly holds = new Map<string, () => void>();
  /** Heads whose chains were taken in: of a superseded one the acts stand in our chain now, it itself never will. */
  private readonly met = new Set<string>();
  private readonly asked = new Set<string>();
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(ports: MeetingPorts) {
    this.ports = ports;
  }

  /**
   * Of the heads that a device states, those whose chains we want; access first, since without it the
   * devices of other logs can't be verified. Throws `BadBytes('head.signature')` at the first forged one.
   */
  async chainsWanted(heads: readonly SignedHead[]): Promise<ChainWanted[]> {
    const wanted: ChainWanted[] = [];
    const accessFirst = (head: SignedHead) => (head.subject === 'access' ? 0 : 1);
    const distinct = new Map(heads.map((head) => [nameOf(head), head]));
    for (const head of [...distinct.values()].sort((a, b) => accessFirst(a) - accessFirst(b))) {
      if (!(await this.isLacking(head))) continue;
      const segments = this.ports.primary.logs.get(head.subject)?.segments ?? [];
      wanted.push({ subject: head.subject, known: segments.map(({ segment, count }) => ({ segment, count })) });
      this.askedAt = performance.now();
      this.hold(head);
    }
    return wanted;
  }

  /** Whether anyone was asked for a chain lately. Nobody has a reason to bring one otherwise. */
  get awaited(): boolean {
    return performance.now() - this.askedAt < AWAIT_MS;
  }

  /** Take a chain in. Throws `BadBytes('chain.*')`, or the store's refusal; then nothing has changed. */
  async take(head: SignedHead, foreign: readonly ForeignSegment[]): Promise<void> {
    if (!this.ports.trusted(head.publicKey)) throw new BadBytes('chain.key');
    if (!(await this.isSigned(head))) throw new BadBytes('chain.signature');
    return this.ports.flushing.alone(async () => {
      // Brought twice, or by two devices: the second time there is nothing in it.
      if (await this.isLacking(head)) await this.meet(head, foreign);
      this.holds.get(head.subject)?.();
    });
  }

  private async meet(head: SignedHead, foreign: readonly ForeignSegment[]): Promise<void> {
    const { primary, store, verify, trusted } = this.ports;
    const enrolled = head.subject === 'access' ? keysIn(foreign) : new Map<string, Uint8Array>();
    const before = primary.logs.get(head.subject);
    const meeting = await meet(primary, foreign, head, {
      ...{ verify, trusted },
      key: (device) => enrolled.get(device) ?? this.ports.key(device),
      entries: (subject, segment) => store.entries(subject, segment),
      hashOf: (device, seq) => store.hashOf(device, seq),
    });
    await store.adopt(meeting.transaction);
    primary.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
    this.met.add(nameOf(head));
    if (meeting.log !== before) await this.ports.onTaken(head.subject);
  }

  private async isLacking(head: SignedHead): Promise<boolean> {
    const { primary, tails, trusted } = this.ports;
    if (this.met.has(nameOf(head)) || !trusted(head.publicKey)) return false;
    // The signature first: anyone can state a head, and hashing up to it takes longer by far.
    if (!(await this.isSigned(head))) throw new BadBytes('head.signature');
    const ours = primary.logs.get(head.subject)?.segments.find(({ segment }) => segment === head.segment);
    const partly = ours && head.n < ours.count;
    const elements = (partly && (await tails.elements(head.subject, head.segment))) || [];
    const hashAt = (segment: Segment, n: number) =>
      n === segment.count ? segment.hash : hashAfter(segment.segment, elements, n);
    return judgeHead(primary, head, hashAt) !== 'known';
  }

  private isSigned(head: SignedHead): Promise<boolean> {
    return verifyHead(this.ports.primary.options.venue, head, this.ports.verify);
  }

  /** Once for each head: a device that never brings what it states must not keep the room from committing. */
  private hold(head: SignedHead): void {
    const { subject } = head;
    if (this.asked.has(nameOf(head))) return;
    this.asked.add(nameOf(head));
    this.holds.get(subject)?.();
    const release = this.ports.flushing.hold(CHAIN_MS);
    this.holds.set(subject, () => {
      this.holds.delete(subject);
      release();
    });
  }
}

const nameOf = ({ subject, segment, n, hash }: SignedHead): string => `${subject} ${segment} ${n} ${hex(hash)}`;

/** Devices that the chain itself enrols: its head is signed by a primary of this venue, so it may say so. */
function keysIn(foreign: readonly ForeignSegment[]): Map<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  for (const { entries } of foreign) {
    for (const encoded of entries) {
      const { event: bytes, verdict } = decodeEntry(encoded);
      const event = decodeEvent(bytes);
      const { device, publicKey } = event.body as { device?: Plain; publicKey?: Plain };
      if (event.kind !== 'device.enrolled' || verdict !== 'ok') continue;
      if (typeof device === 'string' && publicKey instanceof Uint8Array && !keys.has(device))
        keys.set(device, publicKey);
    }
  }
  return keys;
}

export const isOneOf =
  (keys: readonly Uint8Array[]) =>
  (key: Uint8Array): boolean =>
    keys.some((known) => sameBytes(known, key));
