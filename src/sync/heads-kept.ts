/**
 * Heads that a device can prove: what it tells a primary before it sends acts, and the history that it
 * hands over to one that lacks it (restored from a copy, or promoted over).
 *
 * A proof is kept until every entry behind it stands in the chain that the device shows. So a device
 * that has already switched to a new, shorter history still brings back the one that was settled before.
 */
import { decodeEvent } from './event.ts';
import type { SignedHead } from './head.ts';
import { decodeEntry } from './log-entry.ts';
import type { ForeignSegment } from './meeting.ts';
import { parseSegment } from './names.ts';
import type { ChainWanted } from './protocol.ts';
import type { Replica } from './replica.ts';

/** A head, and the chain that it ends: each segment with its entries up to there. Plain data, to be stored. */
export interface Proof {
  readonly head: SignedHead;
  readonly path: readonly { readonly segment: string; readonly count: number }[];
}

export class HeadsKept {
  private proofs: readonly Proof[];

  /** `proofs`: from an earlier page load. */
  constructor(proofs: readonly Proof[] = []) {
    this.proofs = proofs;
  }

  get all(): readonly Proof[] {
    return this.proofs;
  }

  /** What to tell in the hello. */
  toTell(): SignedHead[] {
    return this.proofs.map((proof) => proof.head);
  }

  /** The primary vouched for a head. It is kept when the device holds what it proves. */
  heard(head: SignedHead, replica: Replica): void {
    const links = replica.chain(head.subject)?.links ?? [];
    const at = links.findIndex((link) => link.segment === head.segment);
    if (at < 0 || replica.held(head.subject, head.segment).length < head.n) return;
    const path = links.slice(0, at + 1).map(({ segment, count }) => ({ segment, count: count ?? head.n }));
    path[at] = { segment: head.segment, count: head.n };
    const others = this.proofs.filter((proof) => !isPrefix(proof, path, head.subject));
    if (others.some((proof) => proof.head.subject === head.subject && reaches(proof, head))) return;
    this.proofs = [...others, { head, path }];
  }

  /** Forget proofs whose every entry the device now shows as settled. */
  prune(subject: string, replica: Replica): void {
    const mine = this.proofs.filter((proof) => proof.head.subject === subject);
    if (mine.length < 2) return;
    const newest = mine.at(-1)!;
    this.proofs = this.proofs.filter(
      (proof) => proof.head.subject !== subject || proof === newest || !isShown(proof, replica),
    );
  }

  /** The histories that a primary asked for: those that it lacks and this device can give whole, highest term first. */
  handOver(wanted: ChainWanted, replica: Replica): Handed[] {
    const { subject, known } = wanted;
    return this.lackingIn(wanted).flatMap(({ head, path }) => {
      const from = path.findIndex(({ segment, count }, i) => known[i]?.segment !== segment || known[i].count !== count);
      const segments = path.slice(from).map(({ segment, count }) => ({
        segment,
        entries: replica.held(subject, segment).slice(0, count),
      }));
      const whole = segments.every(({ entries }, i) => entries.length === path[from + i]!.count);
      return whole ? [{ head, segments }] : [];
    });
  }

  /** Some history that it asked for is not whole here yet: its older segments are still to be fetched. */
  owes(wanted: ChainWanted, replica: Replica): boolean {
    return this.handOver(wanted, replica).length < this.lackingIn(wanted).length;
  }

  private lackingIn({ subject, known }: ChainWanted): Proof[] {
    return this.proofs.filter(({ head }) => head.subject === subject && !isKnown(head, known)).sort(byTerm);
  }
}

export interface Handed {
  readonly head: SignedHead;
  readonly segments: readonly ForeignSegment[];
}

/** The proof ends on this path. */
function isPrefix({ head }: Proof, path: Proof['path'], subject: string): boolean {
  return head.subject === subject && path.some(({ segment, count }) => segment === head.segment && count >= head.n);
}

/** The proof goes at least as far as this head, in the same chain. */
const reaches = ({ path }: Proof, head: SignedHead): boolean =>
  path.some(({ segment, count }) => segment === head.segment && count >= head.n);

const isKnown = (head: SignedHead, known: ChainWanted['known']): boolean =>
  known.some(({ segment, count }) => segment === head.segment && count >= head.n);

const termOf = ({ head }: Proof): number => parseSegment(head.segment)?.term ?? 0;
const byTerm = (a: Proof, b: Proof): number => termOf(b) - termOf(a) || b.head.n - a.head.n;

function isShown({ head, path }: Proof, replica: Replica): boolean {
  const links = replica.chain(head.subject)?.links ?? [];
  return path.every(({ segment, count }) => {
    const link = links.find((one) => one.segment === segment);
    if (link?.count !== undefined && link.count >= count) return true;
    const entries = replica.held(head.subject, segment);
    return entries.length >= count && entries.slice(0, count).every((encoded) => isFolded(encoded, replica));
  });
}

function isFolded(encoded: Uint8Array, replica: Replica): boolean {
  const event = decodeEvent(decodeEntry(encoded).event);
  return event.kind === 'segment.opened' || replica.isFolded(event);
}
