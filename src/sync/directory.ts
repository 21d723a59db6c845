/** The directory: which subjects there are, and each one's chain of segments. Root Y.Map `DIRECTORY_ROOT`: subject → Chain. */
import { reckonedIn } from '../kernel/canonical.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { SubjectLog } from './subject-log.ts';

export const DIRECTORY_ROOT = 'subjects';

export interface Link {
  readonly segment: string;
  /** Entries, and chain hash after them, once it is closed; the open segment has neither. Closed ones are at `/segments/<hash, hex>`. */
  readonly count?: number | undefined;
  readonly hash?: string | undefined;
}

/** Where the newest checkpoint stands, and what every device's own fold must hash to there. */
export interface CheckpointMark {
  readonly segment: string;
  readonly count: number;
  /** Entries that had been folded when it was made: a device compares its fold as of then. */
  readonly reckoned: number;
  readonly foldVersion: number;
  readonly hash: string;
}

export interface Chain {
  readonly links: readonly Link[];
  readonly checkpoint?: CheckpointMark | undefined;
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function unhex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function chainOf(log: SubjectLog, checkpoint: Checkpoint | undefined): Chain {
  const last = log.segments.length - 1;
  const links = log.segments.map(({ segment, count, hash }, i) =>
    i === last ? { segment } : { segment, count, hash: hex(hash) },
  );
  if (!checkpoint) return { links };
  const { segment, count, foldVersion, hash, bytes } = checkpoint;
  return { links, checkpoint: { segment, count, reckoned: reckonedIn(bytes), foldVersion, hash: hex(hash) } };
}
