/**
 * The fold of one subject: state = fold(entries), kept so that undo, time travel and tentative
 * acts cost in proportion to how far back they reach, not to the length of the log.
 *
 * Undo. `act.reverted` and `act.restored` set a flag on their target; the last one counts. The
 * fold then leaves a flagged target out and reckons what followed anew, with *pins*: what each
 * later act's first fold chose or refused stays. So re-reckoning can turn an acceptance into a
 * conflict and back, nothing else, and an undo followed by its undo gives the same state.
 *
 *     entries   e0  e1  e2  e3  e4 = reverts e1
 *     journals  j0  j1  j2  j3            root: take back j3 j2 j1, then fold e2 e3 again
 *
 * Invariants:
 *  - `journals[i]` holds exactly the root's writes by `entries[i]`, as last reckoned;
 *  - pins are written only by an entry's first fold into the root, and never change after;
 *  - views (tentative, time travel) are layers over the root and never write to it.
 */
import type { FoldEntry, Outcome, Pin } from './entry.ts';
import type { AnySubject } from './kind.ts';
import { type EventId, type Journal, Layer, type Undo, writesIn } from './layer.ts';
import { Outcomes } from './outcomes.ts';
import { type StepEnvironment, step } from './step.ts';

/** A fold's content beside its rows, as a checkpoint keeps it. */
export interface FoldMemory {
  /** Entries folded so far, from the subject's beginning. */
  readonly count: number;
  /** Entries whose first fold is behind them (≥ count): their pins, or the lack of one, are settled. */
  readonly reckoned: number;
  /** Names the entry that `reckoned` counts to, by whoever keeps the log: another history has another there. */
  readonly asOf: string;
  readonly pins: ReadonlyMap<EventId, Pin>;
  /** Targets of undo acts: true = left out. */
  readonly flags: ReadonlyMap<EventId, boolean>;
  /** How far each device's acts go among these `count` entries, by seq: a log holds them in that order. */
  readonly seqs: ReadonlyMap<string, number>;
}

export interface View {
  readonly state: Layer;
  readonly outcomes: ReadonlyMap<EventId, Outcome>;
}

const isFlagKind = (kind: string): boolean => kind === 'act.reverted' || kind === 'act.restored';
const partsOf = (id: EventId): { device: string; seq: number } => {
  const dot = id.lastIndexOf('.');
  return { device: id.slice(0, dot), seq: Number(id.slice(dot + 1)) };
};
const targetOf = (entry: FoldEntry): EventId => (entry.body as { target: EventId }).target;

export class SubjectFold {
  readonly root: Layer;
  /** Entries held, oldest first; `base` of them came before and are known only by their checkpoint. */
  readonly entries: FoldEntry[] = [];
  readonly outcomes = new Outcomes(this.entries);
  readonly base: number;
  /** Undo acts whose target lies before what is held: this state is not right until history is fetched. */
  readonly missingTargets = new Set<EventId>();
  readonly pins: Map<EventId, Pin>;
  readonly flags: Map<EventId, boolean>;
  private readonly reckoned: number;
  private readonly baseFlags: ReadonlyMap<EventId, boolean>;
  private readonly baseSeqs: ReadonlyMap<string, number>;
  /** What a first fold works with, and any other. */
  private readonly first: StepEnvironment;
  private readonly again: StepEnvironment;
  private readonly journals: Journal[] = [];

  constructor(subject: AnySubject, from?: { root: Layer; memory: FoldMemory }) {
    const kinds = new Map(subject.kinds.map((kind) => [kind.kind, kind]));
    // A copy: a replica may begin from one checkpoint more than once.
    this.root = from?.root.copy() ?? new Layer();
    this.base = from?.memory.count ?? 0;
    this.reckoned = from?.memory.reckoned ?? 0;
    this.pins = new Map(from?.memory.pins);
    this.flags = new Map(from?.memory.flags);
    this.baseFlags = new Map(this.flags);
    this.baseSeqs = from?.memory.seqs ?? new Map();
    this.again = { subject, kinds, pins: this.pins, record: false };
    this.first = { ...this.again, record: true };
  }

  get count(): number {
    return this.base + this.entries.length;
  }

  /**
   * False while the checkpoint that this fold began from knows of undo acts beyond what is folded: the state is then
   * that of no moment.
   */
  get caughtUp(): boolean {
    return this.count >= this.reckoned;
  }

  /** Folded: held here, or behind the checkpoint. */
  has(id: EventId): boolean {
    return this.outcomes.has(id) || this.isBehind(id);
  }

  /** In the checkpoint that this fold began from, and not held. */
  isBehind(id: EventId): boolean {
    if (this.base === 0 || this.outcomes.has(id)) return false;
    const { device, seq } = partsOf(id);
    return seq <= (this.baseSeqs.get(device) ?? 0);
  }

  kindOf(id: EventId): string | undefined {
    const position = this.outcomes.positionOf(id);
    return position === undefined ? undefined : this.entries[position]!.kind;
  }

  /** What a held entry wrote, as last reckoned: each row with what stood there before. Empty for one that is not held. */
  writesOf(id: EventId): readonly Undo[] {
    const position = this.outcomes.positionOf(id);
    return position === undefined ? [] : writesIn(this.journals[position]!);
  }

  /** Fold committed entries into the root, in log order. */
  append(batch: readonly FoldEntry[]): void {
    for (const entry of batch) {
      const position = this.entries.length;
      this.entries.push(entry);
      // Undo acts that a checkpoint already reckoned in are in its flags, in the order that counts.
      const undoes = isFlagKind(entry.kind) && entry.verdict === 'ok' && this.base + position >= this.reckoned;
      this.reckonFrom(undoes ? this.flag(entry, position) : position, position);
    }
  }

  /** The state with tentative entries on top. The root is untouched. */
  view(tentative: readonly FoldEntry[]): View {
    const flags = new Map(this.flags);
    let from = this.entries.length;
    for (const entry of tentative) {
      if (!isFlagKind(entry.kind)) continue;
      const target = targetOf(entry);
      const reverted = entry.kind === 'act.reverted';
      if ((flags.get(target) ?? false) !== reverted) from = Math.min(from, this.outcomes.positionOf(target) ?? from);
      flags.set(target, reverted);
    }
    return this.reckonView(from, [...this.entries.slice(from), ...tentative], flags);
  }

  /**
   * Time travel: the room as it was known after the first `count` entries. Throws RangeError before what is held,
   * and where a checkpoint has reckoned in an undo that came only later: then history must be fetched.
   */
  stateAt(count: number): View {
    const upTo = count - this.base;
    if (upTo < 0 || upTo > this.entries.length)
      throw new RangeError(`entries ${this.base} to ${this.count} are held, not ${count}`);
    const inCheckpoint = this.entries.slice(upTo, Math.max(0, this.reckoned - this.base));
    if (inCheckpoint.some((entry) => isFlagKind(entry.kind)))
      throw new RangeError(`entry ${count} was changed by an undo that the checkpoint has reckoned in`);
    // Undo acts that came later changed entries before `upTo`: take their flags back and reckon those anew.
    const flags = new Map(this.flags);
    let from = upTo;
    for (let i = this.entries.length - 1; i >= upTo; i--) {
      const entry = this.entries[i]!;
      if (!isFlagKind(entry.kind)) continue;
      const target = targetOf(entry);
      flags.set(target, this.flagBefore(target, i));
    }
    for (const [target, reverted] of flags) {
      if (reverted !== (this.flags.get(target) ?? false))
        from = Math.min(from, this.outcomes.positionOf(target) ?? from);
    }
    return this.reckonView(from, this.entries.slice(from, upTo), flags);
  }

  /**
   * The fold as it stood after `count` entries, with every undo among the first `asOf` reckoned in: what a
   * checkpoint at a segment's end holds. A joiner folds the tail onto it and meets those undo acts again, to
   * no effect. Undefined when an undo after `asOf` has changed what lies before: then it can't be told any more.
   */
  checkpointAt(count: number, asOf = this.count): { root: Layer; memory: FoldMemory } | undefined {
    const upTo = count - this.base;
    if (upTo < 0 || asOf < count || asOf > this.count)
      throw new RangeError(`entries ${this.base} to ${this.count} are held, not ${count} as of ${asOf}`);
    const later = this.entries.slice(asOf - this.base);
    if (later.some((entry) => isFlagKind(entry.kind))) return undefined;
    const unknown = new Set(later.map((entry) => entry.id));
    const pins = new Map([...this.pins].filter(([id]) => !unknown.has(id)));
    const reckoned = Math.max(asOf, this.reckoned);
    const memory = { count, reckoned, asOf: '', pins, flags: new Map(this.flags), seqs: this.seqsAt(upTo) };
    return { root: this.pastLayer(upTo), memory };
  }

  private seqsAt(upTo: number): Map<string, number> {
    const seqs = new Map(this.baseSeqs);
    for (const { id } of this.entries.slice(0, upTo)) {
      const { device, seq } = partsOf(id);
      seqs.set(device, Math.max(seq, seqs.get(device) ?? 0));
    }
    return seqs;
  }

  private pastLayer(from: number): Layer {
    const past = new Layer(this.root);
    for (let i = this.entries.length - 1; i >= from; i--) past.shadow(this.journals[i]!);
    return past;
  }

  private flagBefore(target: EventId, position: number): boolean {
    for (let i = position - 1; i >= 0; i--) {
      const entry = this.entries[i]!;
      if (isFlagKind(entry.kind) && entry.verdict === 'ok' && targetOf(entry) === target)
        return entry.kind === 'act.reverted';
    }
    return this.baseFlags.get(target) ?? false;
  }

  /** A layer that shows the root before entry `from`, with `entries` folded onto it. */
  private reckonView(from: number, entries: readonly FoldEntry[], flags: ReadonlyMap<EventId, boolean>): View {
    const state = new Layer(this.pastLayer(from));
    const outcomes = new Map<EventId, Outcome>();
    for (const entry of entries)
      outcomes.set(entry.id, flags.get(entry.id) ? { type: 'reverted' } : step(state, entry, this.again));
    return { state, outcomes };
  }

  /** Set the flag that an undo act sets; returns from where to reckon anew. */
  private flag(entry: FoldEntry, position: number): number {
    const target = targetOf(entry);
    const reverted = entry.kind === 'act.reverted';
    const before = this.flags.get(target) ?? false;
    this.flags.set(target, reverted);
    if (before === reverted) return position;
    const at = this.outcomes.positionOf(target);
    if (at === undefined && this.base > 0) this.missingTargets.add(target);
    return at ?? position;
  }

  /** Take back what the entries from there on wrote, and fold them and the one at `to`, which is new. */
  private reckonFrom(from: number, to: number): void {
    for (let i = to - 1; i >= from; i--) this.root.undo(this.journals[i]!);
    for (let i = from; i < to; i++) this.reckon(i, this.again);
    this.reckon(to, this.base + to >= this.reckoned ? this.first : this.again);
  }

  private reckon(position: number, env: StepEnvironment): void {
    const entry = this.entries[position]!;
    const out = this.flags.size > 0 && this.flags.get(entry.id);
    const outcome: Outcome = out ? { type: 'reverted' } : step(this.root, entry, env);
    this.outcomes.put(position, outcome);
    this.journals[position] = this.root.takeJournal();
  }
}
