/**
 * Acts: looked at here first (would it be refused as things stand?), then made an event on this device's
 * disk, then shown. Each waits for the one before, so that it meets what that one did.
 */
import { type AccessTables, makeAuthorise } from '../../src/access/index.ts';
import type { FoldEntry } from '../../src/kernel/entry.ts';
import type { AnyKind, Refusal } from '../../src/kernel/kind.ts';
import { refuse } from '../../src/kernel/kind.ts';
import { type EventId, Layer, type Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { step } from '../../src/kernel/step.ts';
import { kindOf, subjectOf } from '../../src/subjects.ts';
import { eventId } from '../../src/sync/event.ts';
import type { Maker } from '../../src/sync/record.ts';
import type { Replica } from '../../src/sync/replica.ts';
import { detach, type Person } from '../../src/sync/roster.ts';
import type { Clock } from './make-clock.ts';
import type { DeviceRecord, OwnEvent } from './store/make-record.ts';
import type { ActResult } from './types.ts';

export interface ActsOptions {
  readonly venue: string;
  readonly device: string;
  readonly record: DeviceRecord;
  readonly replica: Replica;
  readonly clock: Clock;
  /** Newest commit time seen, ms. */
  seen(): number;
  /** An act is on disk: show it, send it. */
  onMade(own: OwnEvent): void;
}

export interface Asked {
  readonly subject: string;
  readonly kind: string;
  readonly body: Plain;
  readonly actor: string;
  readonly person?: Person | undefined;
}

export interface Acts {
  make(asked: Asked): Promise<ActResult>;
}

const SALT_BYTES = 16;
const UNDO = new Set(['act.reverted', 'act.restored']);

export function makeActs(options: ActsOptions): Acts {
  const { venue, device, record, replica, clock } = options;
  let line: Promise<unknown> = Promise.resolve();
  /** Acts that are not kept yet. */
  let waiting = 0;

  async function perform(asked: Asked): Promise<ActResult> {
    const { subject, kind: name, body, actor, person } = asked;
    const kind = kindOf(subject, name);
    const { state } = replica.view(subject);
    const expect = kind?.expects?.(state, body);
    const at = Math.max(clock.now(), record.head.at[0]);
    const entry: FoldEntry = {
      ...{ id: eventId({ device, seq: record.head.seq + 1 }), kind: name, kv: kind?.version ?? 1, body, actor, device },
      ...{ at, effective: at, committedAt: at, verdict: 'ok', expect },
    };
    const refusal =
      unauthorised(options, subject, entry) ?? undoRefusal(replica, subject, entry) ?? clash(state, subject, entry);
    if (refusal) return { type: 'refused', refusal };

    const kept = person && detach(person, crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
    const offset = clock.offset();
    const maker: Maker = { ...{ venue, device, actor, offset }, now: clock.now() - offset };
    const draft = { subject, kind: name, kv: entry.kv, body, expect, private: kept?.private };
    try {
      const own = await record.append({ draft, maker, detached: kept?.detached, seen: options.seen() });
      options.onMade(own);
      return { type: 'done', id: eventId(own.event), subject };
    } catch (error) {
      console.warn('this device could not keep an act', error);
      return { type: 'refused', refusal: refuse('storage.full') };
    }
  }

  return {
    make(asked) {
      // With none before it an act begins at once: the disk is at work while the page does what the tap asked for besides.
      const made = waiting === 0 ? perform(asked) : line.then(() => perform(asked));
      waiting++;
      line = made.catch(() => {}).finally(() => waiting--);
      return made;
    },
  };
}

/** This device made the body by its own code: only the right to the act is looked at. */
const authorise = makeAuthorise(() => true);

type Known = Pick<ActsOptions, 'replica' | 'record'>;

/** What the primary would say of the actor's right, where this device knows enough to tell. What it would hold is sent. */
function unauthorised(known: Known, subject: string, entry: FoldEntry): Refusal | undefined {
  const access = known.replica.view('access').state as unknown as Reader<AccessTables>;
  if (!access.has('devices', entry.device)) return undefined;
  const targetKind = (target: EventId) => kindOfTarget(known, subject, target);
  if (UNDO.has(entry.kind) && targetKind((entry.body as { target: EventId }).target) === undefined) return undefined;
  const verdict = authorise(access, entry, (kind) => kindOf(subject, kind), targetKind);
  return verdict.startsWith('refused:') ? refuse(verdict.slice('refused:'.length)) : undefined;
}

/** The kind of an earlier act, committed or not; undefined when it lies behind what is held here. */
function kindOfTarget({ replica, record }: Known, subject: string, target: EventId): string | undefined {
  return replica.fold(subject).kindOf(target) ?? pendingKind(record, target);
}

function pendingKind(record: DeviceRecord, target: EventId): string | undefined {
  const { event } = record.get(Number(target.slice(target.lastIndexOf('.') + 1))) ?? {};
  return event && eventId(event) === target ? event.kind : undefined;
}

function undoRefusal(replica: Replica, subject: string, { kind, body }: FoldEntry): Refusal | undefined {
  if (!UNDO.has(kind)) return undefined;
  const { target } = body as { target: EventId };
  const outcome = replica.view(subject).outcomes.get(target) ?? replica.fold(subject).outcomes.get(target);
  if (!outcome) return undefined;
  return (outcome.type === 'reverted') === (kind === 'act.reverted') ? refuse('undo.already', { target }) : undefined;
}

const NO_KINDS: ReadonlyMap<string, AnyKind> = new Map();
const kindsBySubject = new Map<string, ReadonlyMap<string, AnyKind>>();

function kindsOf(subject: string): ReadonlyMap<string, AnyKind> {
  const definition = subjectOf(subject);
  if (!definition) return NO_KINDS;
  const known = kindsBySubject.get(definition.subject);
  if (known) return known;
  const kinds = new Map(definition.kinds.map((kind) => [kind.kind, kind]));
  kindsBySubject.set(definition.subject, kinds);
  return kinds;
}

/** What stands here that rules the act out: one step on a layer that is thrown away. */
function clash(state: Layer, subject: string, entry: FoldEntry): Refusal | undefined {
  const definition = subjectOf(subject);
  if (!definition) return refuse('unknown-kind');
  const env = { subject: definition, kinds: kindsOf(subject), pins: new Map(), record: false };
  const outcome = step(new Layer(state), entry, env);
  if (outcome.type === 'refused') return outcome.refusal;
  return outcome.type === 'unknown' ? refuse('unknown-kind') : undefined;
}
