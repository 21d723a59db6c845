/** The directory: which subjects there are, and each one's chain of segments. Root Y.Map `DIRECTORY_ROOT`: subject → Chain. */
import { madeAsOf } from '../kernel/canonical.ts';
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

/**
 * Names the entry that `count` counts to along a chain, as `<segment>@<n>`; undefined beyond its end. Two histories
 * may share a checkpoint's segment and differ in what came after it, so a checkpoint that reckoned in later undo
 * acts says up to where.
 */
export function placeOf(links: readonly Pick<Link, 'segment' | 'count'>[], count: number): string | undefined {
  let rest = count;
  for (const { segment, count: entries } of links) {
    if (entries === undefined || rest <= entries) return `${segment}@${rest}`;
    rest -= entries;
  }
  return undefined;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

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
  return { links, checkpoint: { segment, count, reckoned: madeAsOf(bytes).reckoned, foldVersion, hash: hex(hash) } };
}
