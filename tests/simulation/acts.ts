/** What people do on tablets: random acts from the kinds' samples, undo and redo, ways out of conflicts. */
import { type AccessTables, mayDo } from '../../src/access/index.ts';
import type { Conflict } from '../../src/kernel/entry.ts';
import type { AnyKind, SampleContext } from '../../src/kernel/kind.ts';
import type { EventId, Layer, Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { kindOf, subjectOf } from '../../src/subjects.ts';
import type { Event } from '../../src/sync/event.ts';
import type { Draft } from '../../src/sync/record.ts';
import type { Replica, SubjectView } from '../../src/sync/replica.ts';
import { detach } from '../../src/sync/roster.ts';
import type { Dice } from './dice.ts';
import { randomBytes } from './signatures.ts';
import { waysOut } from './ways-out.ts';

export const PLAYERS = Array.from({ length: 14 }, (_, n) => `player-${n}`);
const SUBJECTS = [
  'floor',
  'floor',
  'floor',
  'floor',
  'tournament/main',
  'tournament/main',
  'tournament/side',
  'screens',
  'access',
];
/** These end a device's or a person's work: seldom, or nothing else would be tried. */
const SELDOM = new Set([
  'device.revoked',
  'device.suspected',
  'session.closed',
  'session.opened',
  'user.removed',
  'user.roles-set',
  'player.erased',
  'tournament.cancelled',
  'tournament.finished',
]);
/** Undoing these takes a device's key away. */
const NOT_UNDONE = new Set(['device.enrolled', 'segment.opened', 'venue.created', 'user.added']);

export interface Chosen {
  readonly draft: Draft;
  /** A name, which travels beside the act. */
  readonly detached?: Uint8Array;
  readonly sort: 'act' | 'undone' | 'restored' | 'settled';
}

/** What is looked at of a tablet to find something to do on it. */
export interface ActingTablet {
  readonly replica: Pick<Replica, 'view' | 'fold'>;
  /** The wall clock, and what the tablet takes for its distance to the venue's, ms. */
  readonly now: number;
  readonly offset: number;
  readonly record: { readonly events: readonly { readonly event: Event }[] };
  follows(subject: string): boolean;
}

/** Something that this tablet's user could do now, by what the tablet shows. */
export function chooseAct(tablet: ActingTablet, actor: string, dice: Dice, id: () => string): Chosen | undefined {
  const subject = dice.pick(SUBJECTS)!;
  if (!tablet.follows(subject)) return undefined;
  const view = tablet.replica.view(subject);
  const chance = dice.below(20);
  if (chance < 2) return undo(tablet, subject, view, dice);
  if (chance < 4) return settle(subject, view, dice);
  const kinds = subjectOf(subject)!.kinds;
  const access = tablet.replica.view('access').state as Reader<AccessTables>;
  for (let tries = 0; tries < 8; tries++) {
    const kind = dice.pick(kinds)!;
    if (SELDOM.has(kind.kind) && !dice.oneIn(25)) continue;
    if (!mayDo(access, actor, kind.may) && !dice.oneIn(20)) continue;
    const context: SampleContext = { random: dice.below, now: tablet.now + tablet.offset, id, players: PLAYERS };
    const body = kind.sample(view.state, context) as Plain | undefined;
    if (body === undefined) continue;
    const draft = draftOf(subject, kind, body, view.state, dice);
    if (kind.kind !== 'player.added') return { draft, sort: 'act' };
    const parts = detach({ name: `Player ${dice.id(3)}` }, randomBytes(dice, 16));
    return { draft: { ...draft, private: parts.private }, detached: parts.detached, sort: 'act' };
  }
  return undefined;
}

function draftOf(subject: string, kind: AnyKind, body: Plain, state: Layer, dice: Dice): Draft {
  const expect = dice.oneIn(4) ? undefined : kind.expects?.(state, body);
  return { subject, kind: kind.kind, kv: kind.version, body, expect };
}

/** Take back something done lately, or long ago, or bring back what was taken back. */
function undo(tablet: ActingTablet, subject: string, view: SubjectView, dice: Dice): Chosen | undefined {
  const { fold } = { fold: tablet.replica.fold(subject) };
  const taken = [...fold.flags].filter(([, reverted]) => reverted).map(([id]) => id);
  if (taken.length > 0 && dice.oneIn(2))
    return { draft: { subject, kind: 'act.restored', kv: 1, body: { target: dice.pick(taken)! } }, sort: 'restored' };
  const own = tablet.record.events.filter(({ event }) => event.subject === subject).map(({ event }) => event);
  const held: readonly { kind: string; id?: EventId; device: string; seq?: number }[] = dice.oneIn(3)
    ? own
    : fold.entries;
  const from = dice.oneIn(2) ? Math.max(0, held.length - 12) : 0;
  const target = held[from + dice.below(Math.max(1, held.length - from))];
  if (!target || target.kind.startsWith('act.') || NOT_UNDONE.has(target.kind)) return undefined;
  if (view.outcomes.size === 0) return undefined;
  return {
    draft: { subject, kind: 'act.reverted', kv: 1, body: { target: target.id ?? `${target.device}.${target.seq}` } },
    sort: 'undone',
  };
}

function settle(subject: string, { state }: SubjectView, dice: Dice): Chosen | undefined {
  const open = [...(state.entries('$conflicts') as Iterable<[EventId, Conflict]>)]
    .filter(([, conflict]) => conflict.settledBy === undefined)
    .map(([id]) => id)
    .sort();
  const conflict = dice.pick(open);
  const act = conflict && dice.pick(waysOut(subject, state, conflict));
  if (!act) return undefined;
  const kind = kindOf(subject, act.kind);
  const draft = kind
    ? draftOf(subject, kind, act.body, state, dice)
    : { subject, kind: act.kind, kv: 1, body: act.body };
  return { draft, sort: 'settled' };
}
