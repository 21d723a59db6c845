/**
 * One subject's log as a device holds it: its chain, the entries held of each segment, the fold that
 * is shown and, while histories are changing, the one that is to replace it. See replica.ts.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { foldBytes } from '../kernel/canonical.ts';
import type { FoldEntry } from '../kernel/entry.ts';
import { type FoldMemory, SubjectFold, type View } from '../kernel/fold.ts';
import type { AnySubject } from '../kernel/kind.ts';
import type { EventId, Layer } from '../kernel/layer.ts';
import { FOLD_VERSION } from '../kernel/step.ts';
import { type Chain, hex, placeOf } from './directory.ts';
import { type Event, eventId } from './event.ts';
import { chainHash, segmentSeed, toTentative } from './log-entry.ts';

export interface SubjectView extends View {
  /** Own acts not yet committed, in this subject. */
  readonly pending: ReadonlySet<EventId>;
  /** False while the chain is not folded up to its open segment, or an undo needs history that isn't here. */
  readonly complete: boolean;
  /** Changes with every change of the view. */
  readonly version: number;
}

/** Segments that a subject's fold waits for: closed ones, by hash. */
export interface Wanted {
  readonly subject: string;
  readonly segment: string;
  readonly hash: string;
}

export interface Difference {
  readonly subject: string;
  readonly segment: string;
  /** `entries`: a segment isn't what the directory says. `fold`: the same entries came to another state here. */
  readonly sort: 'entries' | 'fold';
}

/** A checkpoint that `openCheckpoint` has proved, standing at the end of `segment`. */
export interface Opened {
  readonly segment: string;
  readonly fold: { root: Layer; memory: FoldMemory };
}
interface HeldSegment {
  readonly entries: FoldEntry[];
  readonly encoded: Uint8Array[];
}

/** A fold under way along a chain. */
interface Progress {
  readonly fold: SubjectFold;
  /** The checkpoint that this fold began from. */
  readonly from: Opened | undefined;
  /** Segments already folded, in order, as the chain named them then; the last may be open. */
  readonly path: string[];
  /** Entries folded of the last segment in `path`, and its chain hash so far. */
  n: number;
  hash: Uint8Array;
}

export class ReplicaLog {
  readonly subject: string;
  chain: Chain | undefined;
  private readonly definition: AnySubject;
  private readonly onDifference: (difference: Difference) => void;
  private readonly segments = new Map<string, HeldSegment>();
  private checkpoint: Opened | undefined;
  private shown: Progress;
  /** A fold that is to replace the shown one, while it lacks entries. */
  private next: Progress | undefined;
  /** The shown fold went along entries that are not what the directory says: it can only be replaced. */
  private wrong = false;
  private version = 0;
  /** Hash of the checkpoint that this fold was last compared with. */
  private compared: string | undefined;
  private memo: SubjectView | undefined;

  constructor(subject: string, definition: AnySubject, onDifference: (difference: Difference) => void) {
    this.subject = subject;
    this.definition = definition;
    this.onDifference = onDifference;
    this.shown = this.begin(false);
  }

  get fold(): SubjectFold {
    return this.shown.fold;
  }

  touch(): void {
    this.version++;
    this.memo = undefined;
  }

  setChain(chain: Chain): boolean {
    this.chain = chain;
    if (this.next && !follows(chain, this.next)) this.next = undefined;
    const goesOn = !this.wrong && follows(chain, this.shown);
    // The shown fold goes on along this chain: whatever was to replace it is not needed any more.
    if (goesOn && this.shown.fold.count > 0) this.next = undefined;
    else if (!goesOn || (this.usableCheckpoint() && !this.next?.fold.count)) this.next ??= this.begin(true);
    return this.advance();
  }

  setCheckpoint(opened: Opened): boolean {
    this.checkpoint = opened;
    // Before its chain is known it can't be used: `setChain` begins from it then.
    if (this.usableCheckpoint() && this.shown.fold.count === 0 && !this.next?.fold.count) this.next = this.begin(true);
    return this.advance();
  }

  addEntries(segment: string, from: number, entries: readonly FoldEntry[], encoded: readonly Uint8Array[]): boolean {
    let held = this.segments.get(segment);
    if (!held) {
      held = { entries: [], encoded: [] };
      this.segments.set(segment, held);
    }
    if (held.entries.length !== from) return false;
    held.entries.push(...entries);
    held.encoded.push(...encoded);
    return this.advance();
  }

  heldOf(segment: string): readonly Uint8Array[] {
    return this.segments.get(segment)?.encoded ?? [];
  }

  head(): { segment: string; n: number; hash: Uint8Array } | undefined {
    const segment = this.shown.path.at(-1);
    return segment === undefined ? undefined : { segment, n: this.shown.n, hash: this.shown.hash };
  }

  /** Closed segments that are lacking from where the fold stands; all of them when an undo reaches further back. */
  wanted(): Wanted[] {
    const links = this.chain?.links ?? [];
    const progress = this.next ?? this.shown;
    return links
      .slice(progress.fold.missingTargets.size > 0 ? 0 : startOf(links, progress))
      .filter((link) => link.hash !== undefined && this.heldOf(link.segment).length < link.count!)
      .map((link) => ({ subject: this.subject, segment: link.segment, hash: link.hash! }));
  }

  view(pending: readonly Event[]): SubjectView {
    if (this.memo) return this.memo;
    const { fold } = this.shown;
    const mine = pending.filter((event) => event.subject === this.subject && !fold.has(eventId(event)));
    const { state, outcomes } =
      mine.length > 0 ? fold.view(mine.map(toTentative)) : { state: fold.root, outcomes: fold.outcomes };
    const complete = this.isComplete() && !mine.some((event) => reachesBehind(event, fold));
    this.memo = { state, outcomes, pending: new Set(mine.map(eventId)), complete, version: this.version };
    return this.memo;
  }

  private isComplete(): boolean {
    const last = this.chain?.links.at(-1);
    return (
      !this.next &&
      this.shown.fold.missingTargets.size === 0 &&
      this.shown.fold.caughtUp &&
      (last === undefined || this.shown.path.at(-1) === last.segment)
    );
  }

  private begin(fromCheckpoint: boolean): Progress {
    const opened = fromCheckpoint ? this.usableCheckpoint() : undefined;
    const fold = new SubjectFold(this.definition, opened?.fold);
    return { fold, from: opened, path: [], n: 0, hash: new Uint8Array() };
  }

  private usableCheckpoint(): Opened | undefined {
    const { checkpoint, chain } = this;
    return checkpoint && chain && standsIn(chain.links, checkpoint) ? checkpoint : undefined;
  }

  private advance(): boolean {
    if (!this.chain) return false;
    let changed = false;
    if (this.next) {
      this.run(this.next);
      if (this.next.path.at(-1) === this.chain.links.at(-1)?.segment) {
        this.shown = this.next;
        this.next = undefined;
        this.wrong = false;
        changed = true;
      }
    } else changed = this.run(this.shown);
    if (!this.next && this.shown.fold.missingTargets.size > 0) changed = this.refoldWithHistory() || changed;
    this.compare();
    return changed;
  }

  /** At each seal: the same entries must have come to the same state here as at the primary. */
  private compare(): void {
    const mark = this.chain?.checkpoint;
    const { fold } = this.shown;
    if (!mark || mark.hash === this.compared || mark.foldVersion !== FOLD_VERSION) return;
    // A fold that began from this very checkpoint has its rows by their hash.
    if (this.next || fold.base >= mark.count || fold.count < mark.reckoned || fold.missingTargets.size > 0) return;
    this.compared = mark.hash;
    const mine = fold.checkpointAt(mark.count, mark.reckoned);
    const asOf = placeOf(this.chain!.links, mark.reckoned);
    if (!mine || asOf === undefined) return;
    if (hex(sha256(foldBytes({ root: mine.root, memory: { ...mine.memory, asOf } }))) !== mark.hash)
      this.onDifference({ subject: this.subject, segment: mark.segment, sort: 'fold' });
  }

  /** An undo reached behind the checkpoint: fold from the first entry, once all closed segments are here. */
  private refoldWithHistory(): boolean {
    const lacking = this.chain!.links.some(
      (link) => link.count !== undefined && this.heldOf(link.segment).length < link.count,
    );
    if (lacking) return false;
    const whole = this.begin(false);
    this.run(whole);
    if (this.next) return false;
    this.shown = whole;
    return true;
  }

  /** Fold as far as entries are held; true when anything was folded. */
  private run(progress: Progress): boolean {
    const links = this.chain!.links;
    let changed = false;
    for (let i = startOf(links, progress); i < links.length; i++) {
      const link = links[i]!;
      if (progress.path.at(-1) !== link.segment) {
        progress.path.push(link.segment);
        progress.n = 0;
        progress.hash = segmentSeed(link.segment);
        changed = true;
      }
      changed = this.foldHeld(progress, link.segment, link.count) || changed;
      if (link.count === undefined || progress.n < link.count) break;
      if (hex(progress.hash) !== link.hash) {
        this.discard(link.segment);
        break;
      }
    }
    return changed;
  }

  private foldHeld(progress: Progress, segment: string, count: number | undefined): boolean {
    const held = this.segments.get(segment);
    const upTo = Math.min(held?.entries.length ?? 0, count ?? Number.POSITIVE_INFINITY);
    if (!held || progress.n >= upTo) return false;
    for (let i = progress.n; i < upTo; i++) progress.hash = chainHash(progress.hash, held.encoded[i]!);
    progress.fold.append(held.entries.slice(progress.n, upTo));
    progress.n = upTo;
    return true;
  }

  /** A segment that isn't what the directory says is fetched anew. */
  private discard(segment: string): void {
    this.onDifference({ subject: this.subject, segment, sort: 'entries' });
    this.segments.delete(segment);
    this.wrong = true;
    this.next = this.begin(true);
  }
}

/** The checkpoint is of this chain, and so is all that it has reckoned in. */
function standsIn(links: Chain['links'], { segment, fold: { memory } }: Opened): boolean {
  const at = links.findIndex((link) => link.segment === segment);
  if (at < 0 || links[at]!.count === undefined) return false;
  const count = links.slice(0, at + 1).reduce((sum, link) => sum + link.count!, 0);
  return count === memory.count && placeOf(links, memory.reckoned) === memory.asOf;
}

/** Index of the link that a fold goes on with. */
function startOf(links: Chain['links'], { path, from }: Progress): number {
  if (path.length > 0) return links.findIndex((link) => link.segment === path.at(-1));
  return from === undefined ? 0 : links.findIndex((link) => link.segment === from.segment) + 1;
}

/** True when the chain goes on from what is folded: same segments in the same places, none folded beyond its end. */
function follows({ links }: Chain, { from, path, n }: Progress): boolean {
  if (from !== undefined && !standsIn(links, from)) return false;
  const start = from === undefined ? 0 : links.findIndex((link) => link.segment === from.segment) + 1;
  if (!path.every((segment, i) => links[start + i]?.segment === segment)) return false;
  const last = links[start + path.length - 1];
  return path.length === 0 || last?.count === undefined || n <= last.count;
}

/** A tentative undo of what only the checkpoint holds: it can't be shown until history is here. */
function reachesBehind({ kind, body }: Event, fold: SubjectFold): boolean {
  const { target } = body as { target?: EventId };
  return (kind === 'act.reverted' || kind === 'act.restored') && typeof target === 'string' && fold.isBehind(target);
}
