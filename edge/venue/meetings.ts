/**
 * Meetings: a device told a head that this primary doesn't know (it was restored from an older copy,
 * or another was promoted over it). The device is asked for that chain; when it proves itself it is
 * taken over, and what ours had beyond it is committed again (src/sync/meeting.ts).
 */
import type { Plain } from '../../src/kernel/plain.ts';
import { decodeEvent, sameBytes } from '../../src/sync/event.ts';
import { type SignedHead, verifyHead } from '../../src/sync/head.ts';
import { decodeEntry } from '../../src/sync/log-entry.ts';
import { type ForeignSegment, judgeHead, meet } from '../../src/sync/meeting.ts';
import type { Primary } from '../../src/sync/primary.ts';
import type { ChainWanted } from '../../src/sync/protocol.ts';
import type { Verify } from '../../src/sync/signing.ts';
import type { Store } from '../../src/sync/store.ts';
import { hashAfter, type LogTails } from '../sync/log-tails.ts';

export interface MeetingPorts {
  readonly primary: Primary;
  readonly store: Store;
  readonly tails: LogTails;
  readonly verify: Verify;
  /** Keys of this venue's primaries. */
  trusted(publicKey: Uint8Array): boolean;
  key(device: string): Uint8Array | undefined;
}

/** Who is asked first: without the access log, other logs' devices can't be verified. */
const ORDER = (subject: string): number => (subject === 'access' ? 0 : 1);

/** Of the heads that a device states, those whose chains we want, access first. Forged heads are passed over. */
export async function chainsWanted(ports: MeetingPorts, heads: readonly SignedHead[]): Promise<ChainWanted[]> {
  const wanted: ChainWanted[] = [];
  for (const head of [...heads].sort((a, b) => ORDER(a.subject) - ORDER(b.subject))) {
    if (!(await isUnknown(ports, head))) continue;
    const segments = ports.primary.logs.get(head.subject)?.segments ?? [];
    wanted.push({ subject: head.subject, known: segments.map(({ segment, count }) => ({ segment, count })) });
  }
  return wanted;
}

async function isUnknown(ports: MeetingPorts, head: SignedHead): Promise<boolean> {
  const { primary, tails } = ports;
  const elements = (await tails.elements(head.subject, head.segment)) ?? [];
  const judged = judgeHead(primary, head, (segment, n) => hashAfter(segment.segment, elements, n));
  if (judged === 'known' || !ports.trusted(head.publicKey)) return false;
  return verifyHead(primary.options.venue, head, ports.verify);
}

/** Take a chain over. Throws `BadBytes('chain.*')`, or the store's refusal; then nothing has changed. */
export async function takeChain(
  ports: MeetingPorts,
  head: SignedHead,
  foreign: readonly ForeignSegment[],
): Promise<void> {
  const { primary, store } = ports;
  // Told twice, or by two devices: the second time there is nothing to take.
  if (!(await isUnknown(ports, head))) return;
  const enrolled = head.subject === 'access' ? keysIn(foreign) : new Map<string, Uint8Array>();
  const meeting = await meet(primary, foreign, head, {
    verify: ports.verify,
    trusted: ports.trusted,
    key: (device) => enrolled.get(device) ?? ports.key(device),
    entries: (subject, segment) => store.entries(subject, segment),
  });
  await store.adopt(meeting.transaction);
  primary.reopen(meeting.transaction.term, meeting.log, meeting.devices, meeting.leftOut);
}

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
