/**
 * The stretch of a subject's chain that a primary lacks and this device holds: from the first segment that
 * differs from what the primary knows, up to a signed head.
 *
 * Each segment's first entry names its predecessor, so the way back is found in the entries themselves; the
 * directory may by now tell another history.
 */
import { decodeEvent } from '../../../src/sync/event.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import { decodeEntry } from '../../../src/sync/log-entry.ts';
import type { ForeignSegment } from '../../../src/sync/meeting.ts';
import type { ChainWanted } from '../../../src/sync/protocol.ts';
import type { Predecessor } from '../../../src/sync/subject-log.ts';

/** A segment's entries as far as this device ever had them. */
export type Holding = (subject: string, segment: string) => Promise<readonly Uint8Array[]>;

/** Oldest first; undefined when this device doesn't hold all of it. */
export async function chainTo(
  head: SignedHead,
  known: ChainWanted['known'],
  holding: Holding,
): Promise<ForeignSegment[] | undefined> {
  const segments: ForeignSegment[] = [];
  let next: { segment: string; count: number } | null = { segment: head.segment, count: head.n };
  while (next) {
    const { segment, count }: { segment: string; count: number } = next;
    const entries = (await holding(head.subject, segment)).slice(0, count);
    if (entries.length < count || count === 0) return undefined;
    segments.unshift({ segment, entries });
    const before = predecessorOf(entries[0]!);
    const agreed = before && known.some((one) => one.segment === before.segment && one.count === before.count);
    next = agreed ? null : before;
  }
  return segments;
}

function predecessorOf(opening: Uint8Array): Predecessor | null {
  const { kind, body } = decodeEvent(decodeEntry(opening).event);
  return kind === 'segment.opened' ? (body as unknown as { predecessor: Predecessor | null }).predecessor : null;
}
