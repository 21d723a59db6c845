/**
 * One subject's log as the primary holds it: the chain of segments, the open segment's elements
 * (what its log-tail document is written from), and the fold.
 */
import type { SubjectFold } from '../kernel/fold.ts';
import type { Head } from './head.ts';
import { chainHash, decodeEntry, segmentSeed } from './log-entry.ts';

export interface Segment {
  readonly segment: string;
  /** Encoded entries, while they are held in memory (the open segment's always are). */
  elements: Uint8Array[] | undefined;
  count: number;
  hash: Uint8Array;
}

export interface SubjectLog {
  readonly subject: string;
  segments: Segment[];
  fold: SubjectFold;
}

export function newSegment(segment: string): Segment {
  return { segment, elements: [], count: 0, hash: segmentSeed(segment) };
}

/** `hash`: of the chain after it. */
export function appendTo(segment: Segment, encoded: Uint8Array, hash = chainHash(segment.hash, encoded)): void {
  segment.elements?.push(encoded);
  segment.count++;
  segment.hash = hash;
}

export const openSegment = (log: SubjectLog): Segment | undefined => log.segments.at(-1);

export function headOf(log: SubjectLog): Head | undefined {
  const open = openSegment(log);
  return open && { subject: log.subject, segment: open.segment, n: open.count, hash: open.hash };
}

/** What the first entry of a segment says of the one before it. */
export interface Predecessor {
  readonly segment: string;
  readonly count: number;
  readonly hash: Uint8Array;
}

/** Chain hash of a whole segment, and a check that its entries are numbered 1, 2, 3 … Throws `BadBytes`. */
export function hashSegment(segment: string, entries: readonly Uint8Array[]): { hash: Uint8Array; numbered: boolean } {
  let hash = segmentSeed(segment);
  let numbered = true;
  entries.forEach((encoded, i) => {
    hash = chainHash(hash, encoded);
    numbered &&= decodeEntry(encoded).n === i + 1;
  });
  return { hash, numbered };
}
