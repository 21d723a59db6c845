/**
 * Sealing: when a segment is closed by the next, the fold at its end is kept as a checkpoint,
 * signed by the primary. A joiner takes the newest one of its own fold version and the tail after
 * it. An undo that reaches into sealed segments makes the primary seal again.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { foldBytes, readFold } from '../kernel/canonical.ts';
import type { FoldMemory } from '../kernel/fold.ts';
import type { Layer } from '../kernel/layer.ts';
import { FOLD_VERSION } from '../kernel/step.ts';
import { BadBytes } from './any.ts';
import { encodeElement } from './append.ts';
import { placeOf } from './directory.ts';
import { sameBytes } from './event.ts';
import type { Committed, Primary } from './primary.ts';
import type { Signer, Verify } from './signing.ts';
import type { StoredCheckpoint } from './store.ts';

export type Checkpoint = StoredCheckpoint;

type Stated = Pick<Checkpoint, 'subject' | 'segment' | 'count' | 'foldVersion' | 'hash'>;

const statement = (venue: string, c: Stated): Uint8Array =>
  encodeElement(['pvm-checkpoint', venue, c.subject, c.segment, c.count, c.foldVersion, c.hash]);

/** Subjects that a flush gives reason to seal: a segment was closed, or an undo reached into a closed one. */
export function subjectsToSeal(primary: Primary, committed: Committed): string[] {
  const subjects = new Set(committed.rolled);
  for (const { subject, event } of committed.entries) {
    if (event.kind === 'act.reverted' || event.kind === 'act.restored') subjects.add(subject);
  }
  return [...subjects].filter((subject) => sealedCount(primary, subject) > 0);
}

/** Entries in the closed segments of a subject. */
function sealedCount(primary: Primary, subject: string): number {
  const log = primary.logs.get(subject);
  return log ? log.segments.slice(0, -1).reduce((sum, segment) => sum + segment.count, 0) : 0;
}

/** The checkpoint at the end of a subject's last closed segment, signed. */
export async function makeCheckpoint(primary: Primary, subject: string): Promise<Checkpoint> {
  const log = primary.logOf(subject);
  const closed = log.segments.at(-2)!;
  const count = sealedCount(primary, subject);
  const { root, memory } = log.fold.checkpointAt(count)!;
  const asOf = placeOf(log.segments, memory.reckoned)!;
  const bytes = foldBytes({ root, memory: { ...memory, asOf } });
  const { venue, signer } = primary.options;
  const stated: Stated = { subject, segment: closed.segment, count, foldVersion: FOLD_VERSION, hash: sha256(bytes) };
  const signature = await sign(signer, venue, stated);
  return { ...stated, bytes, publicKey: signer.publicKey, signature };
}

const sign = (signer: Signer, venue: string, stated: Stated): Promise<Uint8Array> =>
  signer.sign(statement(venue, stated));

/**
 * Open a checkpoint that came from elsewhere. Throws `BadBytes('checkpoint.version' | 'checkpoint.hash' |
 * 'checkpoint.key' | 'checkpoint.signature')`; only then are its bytes read.
 */
export async function openCheckpoint(
  venue: string,
  checkpoint: Checkpoint,
  trusted: (publicKey: Uint8Array) => boolean,
  verify: Verify,
): Promise<{ root: Layer; memory: FoldMemory }> {
  if (checkpoint.foldVersion !== FOLD_VERSION) throw new BadBytes('checkpoint.version');
  if (!sameBytes(sha256(checkpoint.bytes), checkpoint.hash)) throw new BadBytes('checkpoint.hash');
  if (!trusted(checkpoint.publicKey)) throw new BadBytes('checkpoint.key');
  if (!(await verify(checkpoint.publicKey, checkpoint.signature, statement(venue, checkpoint))))
    throw new BadBytes('checkpoint.signature');
  const fold = readFold(checkpoint.bytes);
  if (fold.memory.count !== checkpoint.count) throw new BadBytes('checkpoint.hash');
  return fold;
}
