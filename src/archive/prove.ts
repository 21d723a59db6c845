/**
 * What makes an archive believable, in this order: the record of devices and the tournament's record chain up to heads that
 * the venue's primary has signed; every act is signed by the device that made it, with the key under which it was enrolled;
 * and folding the record gives the state that the file says. What is left to trust is that one key: it is shown.
 */
import { stateHash } from '../kernel/canonical.ts';
import { SubjectFold } from '../kernel/fold.ts';
import type { AnySubject } from '../kernel/kind.ts';
import { FOLD_VERSION } from '../kernel/step.ts';
import { BadBytes } from '../sync/any.ts';
import { decodeEvent, sameBytes } from '../sync/event.ts';
import { verifyHead } from '../sync/head.ts';
import { decodeEntry, toFoldEntry } from '../sync/log-entry.ts';
import { checkChain, type ForeignSegment, verifyEvents } from '../sync/meeting.ts';
import type { Verify } from '../sync/signing.ts';
import type { ArchiveFile, ProvedLog } from './archive.ts';

export interface Proved {
  readonly subject: string;
  readonly fold: SubjectFold;
  /** Acts whose signatures were verified. */
  readonly acts: number;
  /** Devices that made them. */
  readonly devices: number;
  /** The primary's Ed25519 key: compare it with what the venue says of itself. */
  readonly key: Uint8Array;
}

export interface ProvePorts {
  readonly verify: Verify;
  subjectOf(subject: string): AnySubject | undefined;
  /** Between stretches of work, with the share that is done, 0 to 1: for a progress bar. */
  progress?(share: number): Promise<void> | void;
}

/** Rejects with `BadBytes`: `archive.*`, `chain.*`. What was proved holds for every byte of the two chains. */
export async function proveArchive(file: ArchiveFile, ports: ProvePorts): Promise<Proved> {
  const { venue, log, access } = file;
  if (access.head.subject !== 'access' || !log.head.subject.startsWith('tournament/'))
    throw new BadBytes('archive.subject');
  if (file.foldVersion > FOLD_VERSION) throw new BadBytes('archive.newer');
  const key = access.head.publicKey;
  const keys = keysIn(access.segments);
  for (const one of [access, log]) await proveLog(venue, one, key, ports);
  // The primary's own acts bear the name of its start, which no enrolment gives away.
  const keyOf = (device: string) => keys.get(device) ?? (device.startsWith('edge-') ? key : undefined);
  const acts = [...access.segments, ...log.segments].reduce((sum, { entries }) => sum + entries.length, 0);
  let done = 0;
  for (const segment of [...access.segments, ...log.segments]) {
    await verifyEvents([segment], { verify: ports.verify, key: keyOf });
    done += segment.entries.length;
    await ports.progress?.(done / acts);
  }
  return {
    ...foldOf(file, ports),
    acts: log.segments.reduce((sum, { entries }) => sum + entries.length, 0),
    key,
  };
}

async function proveLog(
  venue: string,
  { head, segments }: ProvedLog,
  key: Uint8Array,
  ports: ProvePorts,
): Promise<void> {
  if (!sameBytes(key, head.publicKey)) throw new BadBytes('archive.key');
  if (!(await verifyHead(venue, head, ports.verify))) throw new BadBytes('chain.signature');
  if (segments.at(-1)?.segment !== head.segment) throw new BadBytes('chain.head');
  checkChain(undefined, segments, head);
}

function foldOf({ log, stateHash: said, venue }: ArchiveFile, { subjectOf }: ProvePorts) {
  const { subject } = log.head;
  const definition = subjectOf(subject);
  if (!definition) throw new BadBytes('archive.subject');
  const devices = new Set<string>();
  const entries = log.segments.flatMap(({ entries }) =>
    entries.map((encoded) => {
      const entry = decodeEntry(encoded);
      const event = decodeEvent(entry.event);
      if (event.venue !== venue || event.subject !== subject) throw new BadBytes('archive.subject');
      devices.add(event.device);
      return toFoldEntry(entry, event);
    }),
  );
  const fold = new SubjectFold(definition);
  fold.append(entries);
  if (!sameBytes(stateHash(fold.root), said)) throw new BadBytes('archive.state');
  return { subject, fold, devices: devices.size };
}

/** Devices that the record of access enrolled. */
function keysIn(segments: readonly ForeignSegment[]): Map<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  for (const { event, verdict } of events(segments)) {
    if (event.kind !== 'device.enrolled' || verdict !== 'ok') continue;
    const { device, publicKey } = event.body as { device?: unknown; publicKey?: unknown };
    if (typeof device === 'string' && publicKey instanceof Uint8Array && !keys.has(device)) keys.set(device, publicKey);
  }
  return keys;
}

function* events(segments: readonly ForeignSegment[]) {
  for (const { entries } of segments) {
    for (const encoded of entries) {
      const { event, verdict } = decodeEntry(encoded);
      yield { event: decodeEvent(event), verdict };
    }
  }
}
