/** One entry onto a layer: the smallest piece of the fold, used by every way of reckoning. */
import type { Conflict, FoldEntry, KernelTables, LastAct, Outcome, Pin } from './entry.ts';
import type { AnyKind, AnySubject, ApplyContext, Refusal } from './kind.ts';
import { refuse } from './kind.ts';
import type { EventId, Layer } from './layer.ts';
import type { Plain } from './plain.ts';

/** Over this many milliseconds between doing and commit, an act is late ([CLOCK-3], [LIST-4]). */
export const LATE_MS = 10_000;

/** The meaning that new entries have. Raised when a shipped `apply` changes what it does. */
export const FOLD_VERSION = 2;

export interface StepEnvironment {
  readonly subject: AnySubject;
  readonly kinds: ReadonlyMap<string, AnyKind>;
  /** What first folds came to. `record` is true only where the committed log is folded for the first time: none has any. */
  readonly pins: Map<EventId, Pin>;
  readonly record: boolean;
}

const APPLIED: Outcome = { type: 'applied' };

export function step(layer: Layer, entry: FoldEntry, env: StepEnvironment): Outcome {
  if (entry.verdict !== 'ok') {
    noteConflict(layer, entry, 'verdict', entry.verdict.slice(entry.verdict.indexOf(':') + 1), {});
    return { type: 'not-applied', verdict: entry.verdict };
  }
  const pin = env.record ? undefined : env.pins.get(entry.id);
  if (pin?.refused) return refused(layer, entry, pin.refused);
  const kind = env.kinds.get(entry.kind);
  if (!kind || entry.kv > kind.version) return applyKernelKind(layer, entry, env) ?? { type: 'unknown' };

  const mark = layer.mark();
  layer.writer = entry.id;
  const context = new Context(layer, entry, pin, expectationBroken(layer, entry, kind));
  const refusal = kind.apply(layer, entry.body, context);
  if (refusal) {
    layer.rollback(mark);
    if (env.record) env.pins.set(entry.id, { refused: refusal });
    return refused(layer, entry, refusal);
  }
  if (env.record && context.chosen) env.pins.set(entry.id, { chosen: context.chosen });
  if (entry.actor !== 'edge') noteAct(layer, entry);
  settle(layer, entry);
  return APPLIED;
}

function expectationBroken(layer: Layer, entry: FoldEntry, kind: AnyKind): boolean {
  return entry.expect !== undefined && kind.expects !== undefined && kind.expects(layer, entry.body) !== entry.expect;
}

function refused(layer: Layer, entry: FoldEntry, refusal: Refusal): Outcome {
  const { refused: code, ...details } = refusal;
  noteConflict(layer, entry, 'refused', code, details);
  return { type: 'refused', refusal };
}

function noteConflict(
  layer: Layer,
  entry: FoldEntry,
  sort: Conflict['sort'],
  code: string,
  details: Conflict['details'],
): void {
  layer.writer = entry.id;
  const { kind, body, actor, device, at } = entry;
  const told: Conflict = { sort, code, details, kind, body, actor, device, at };
  const conflict = sort !== 'notice' && isTheirsAlone(entry) ? { ...told, settledBy: entry.id } : told;
  layer.set('$conflicts', entry.id, conflict);
}

/**
 * What a player wanted for themselves and could not have, or wanted for another: their own phone says so. Nobody on the
 * floor has anything to settle in it, and a phone that floods must not fill their tray.
 */
const isTheirsAlone = ({ actor, body, verdict }: FoldEntry): boolean =>
  verdict === 'refused:not-yours' ||
  (!verdict.startsWith('held:') && (body as { player?: Plain } | null)?.player === actor);

function noteAct(layer: Layer, entry: FoldEntry): void {
  const last: LastAct = { effective: entry.effective, actor: entry.actor };
  layer.set('$devices', entry.device, last);
}

/** An act whose body says `settles: <conflict>` is the way its maker chose out of that conflict. */
function settle(layer: Layer, entry: FoldEntry): void {
  const settles = (entry.body as { settles?: EventId } | null)?.settles;
  if (typeof settles === 'string') layer.patch('$conflicts', settles, { settledBy: entry.id });
}

/** Kinds that every subject has. Reverts are not here: they change what is folded, not the state (fold.ts). */
function applyKernelKind(layer: Layer, entry: FoldEntry, env: StepEnvironment): Outcome | undefined {
  layer.writer = entry.id;
  const body = entry.body as Record<string, never>;
  switch (entry.kind) {
    case 'conflict.settled':
      if (!layer.has('$conflicts', body.conflict!)) {
        const refusal = refuse('conflict.gone', { conflict: body.conflict });
        if (env.record) env.pins.set(entry.id, { refused: refusal });
        return refused(layer, entry, refusal);
      }
      layer.patch('$conflicts', body.conflict!, { settledBy: entry.id });
      return APPLIED;
    case 'time.corrected':
      env.subject.shiftTime?.(layer, body.ms!);
      for (const [device, act] of [...layer.entries('$devices')])
        layer.patch('$devices', device, { effective: act.effective + body.ms! });
      return APPLIED;
    case 'fold.adopted':
      layer.set('$meta', 'fold', { foldVersion: body.version! } satisfies KernelTables['$meta']);
      return APPLIED;
    case 'segment.opened':
    case 'act.reverted':
    case 'act.restored':
      return APPLIED;
    default:
      return undefined;
  }
}

class Context implements ApplyContext {
  chosen: readonly Plain[] | undefined;
  readonly stale: boolean;
  private readonly layer: Layer;
  private readonly entry: FoldEntry;
  private readonly pinned: Pin | undefined;
  private pinsUsed = 0;

  constructor(layer: Layer, entry: FoldEntry, pinned: Pin | undefined, stale: boolean) {
    this.layer = layer;
    this.entry = entry;
    this.pinned = pinned;
    this.stale = stale;
  }
  get id() {
    return this.entry.id;
  }
  get kv() {
    return this.entry.kv;
  }
  get device() {
    return this.entry.device;
  }
  get actor() {
    return this.entry.actor;
  }
  get at() {
    return this.entry.at;
  }
  get effective() {
    return this.entry.effective;
  }
  get committedAt() {
    return this.entry.committedAt;
  }
  get late() {
    return this.entry.committedAt - this.entry.effective > LATE_MS;
  }
  othersSince(ms: number): boolean {
    for (const [device, act] of this.layer.entries('$devices'))
      if (device !== this.entry.device && act.effective > ms) return true;
    return false;
  }
  pin<P extends Plain>(choose: () => P): P {
    const kept = this.pinned?.chosen?.[this.pinsUsed++];
    const value = kept === undefined ? choose() : (kept as P);
    this.chosen = this.chosen ? [...this.chosen, value] : [value];
    return value;
  }
  notice(code: string, details: Conflict['details'] = {}): void {
    noteConflict(this.layer, this.entry, 'notice', code, details);
  }
}
