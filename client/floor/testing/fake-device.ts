/**
 * A venue device in memory, for developing and testing views: the real domains and the real fold, with no store, no
 * signatures and no network. `setReach('device')` makes acts stay tentative until the venue is "back".
 */
import { createSignal } from 'solid-js';
import { access, type UserRole, usersOn } from '../../../src/access/index.ts';
import { floor, waysToSettle as floorWays } from '../../../src/floor/index.ts';
import type { Conflict, FoldEntry } from '../../../src/kernel/entry.ts';
import { SubjectFold, type View } from '../../../src/kernel/fold.ts';
import type { Act, AnySubject } from '../../../src/kernel/kind.ts';
import type { Plain } from '../../../src/kernel/plain.ts';
import { league } from '../../../src/league/index.ts';
import { screens, waysToSettle as screenWays } from '../../../src/screens/index.ts';
import type { SubjectView } from '../../../src/sync/replica.ts';
import type { Person } from '../../../src/sync/roster.ts';
import { tournament } from '../../../src/tournament/index.ts';
import { waysToSettle as tournamentWays } from '../../../src/tournament/settle.ts';
import type { ActResult, HistoryLine, OpenConflict, StaffUser, SyncState, VenueDevice } from '../../device/types.ts';

const SUBJECTS: Record<string, AnySubject> = { floor, screens, access, tournament, league };
const COMMIT_MS = 250;

interface Held {
  readonly fold: SubjectFold;
  pending: FoldEntry[];
  version: number;
  memo?: SubjectView | undefined;
}

export interface FakeDevice extends VenueDevice {
  setReach(reach: SyncState['reach'], cause?: SyncState['cause']): void;
  /** An act of another device, committed at once; for rehearsing conflicts. */
  elsewhere(subject: string, kind: string, body: Plain, by?: { device?: string; actor?: string; at?: number }): string;
  addPerson(id: string, person: Person): void;
}

export function makeFakeDevice(startAt: number): FakeDevice {
  const device = 'tablet-1';
  const held = new Map<string, Held>();
  const people = new Map<string, string>();
  const [touched, touch] = createSignal(0);
  const [peopleTouched, touchPeople] = createSignal(0, { equals: false });
  const [user, setUser] = createSignal<StaffUser>();
  const [reach, setReachTo] = createSignal<Pick<SyncState, 'reach' | 'cause' | 'since'>>({
    reach: 'venue',
    cause: 'no-cloud',
    since: startAt,
  });
  const began = performance.now();
  let seq = 0;
  let ids = 0;

  const now = () => Math.round(startAt + performance.now() - began);
  const heldOf = (subject: string): Held => {
    let found = held.get(subject);
    if (!found) {
      found = { fold: new SubjectFold(SUBJECTS[subject.split('/')[0]!]!), pending: [], version: 0 };
      held.set(subject, found);
    }
    return found;
  };
  const changed = (subject: string) => {
    const it = heldOf(subject);
    it.version++;
    it.memo = undefined;
    touch((count) => count + 1);
  };

  function viewOf(subject: string): SubjectView {
    const it = heldOf(subject);
    if (it.memo) return it.memo;
    const view: View =
      it.pending.length > 0 ? it.fold.view(it.pending) : { state: it.fold.root, outcomes: it.fold.outcomes };
    it.memo = { ...view, pending: new Set(it.pending.map(({ id }) => id)), complete: true, version: it.version };
    return it.memo;
  }

  function entryOf(kind: string, body: Plain, more: Partial<FoldEntry> = {}): FoldEntry {
    const at = more.at ?? now();
    const id = `${more.device ?? device}.${++seq}`;
    const actor = user()?.user ?? 'ana';
    return { id, kind, kv: 1, body, actor, device, at, effective: at, committedAt: at, verdict: 'ok', ...more };
  }

  function commit(subject: string): void {
    const it = heldOf(subject);
    const ready = it.pending;
    it.pending = [];
    it.fold.append(ready.map((entry) => ({ ...entry, committedAt: Math.max(entry.at, now()) })));
    changed(subject);
  }

  async function act(subject: string, kind: string, body: Plain, options?: { person?: Person }): Promise<ActResult> {
    const it = heldOf(subject);
    const definition = SUBJECTS[subject.split('/')[0]!]!.kinds.find((each) => each.kind === kind);
    const expect = definition?.expects?.(viewOf(subject).state, body);
    const entry = { ...entryOf(kind, body), expect };
    const outcome = it.fold.view([...it.pending, entry]).outcomes.get(entry.id);
    if (outcome?.type === 'refused') return { type: 'refused', refusal: outcome.refusal };
    const named = (body as { player?: string; user?: string }).player ?? (body as { user?: string }).user;
    if (options?.person && named) addPerson(named, options.person);
    it.pending = [...it.pending, entry];
    changed(subject);
    if (reach().reach !== 'device') setTimeout(() => commit(subject), COMMIT_MS);
    return { type: 'done', id: entry.id, subject };
  }

  function addPerson(id: string, person: Person): void {
    people.set(id, person.name);
    touchPeople(0);
  }

  function linesOf(subject: string): HistoryLine[] {
    const it = heldOf(subject);
    const view = viewOf(subject);
    const outcomeOf = (entry: FoldEntry) => view.outcomes.get(entry.id) ?? it.fold.outcomes.get(entry.id);
    const line = (entry: FoldEntry, count?: number): HistoryLine => {
      const outcome = outcomeOf(entry) ?? { type: 'applied' };
      return { subject, count, entry, outcome, reverted: outcome.type === 'reverted' };
    };
    return [...it.fold.entries.map((entry, at) => line(entry, at + 1)), ...it.pending.map((entry) => line(entry))];
  }

  return {
    device,
    facts: () => ({ venue: 'riverside', name: 'Riverside', timeZone: 'Asia/Manila' }),
    sync: () => {
      touched();
      const waiting = [...held.values()].reduce((sum, it) => sum + it.pending.length, 0);
      return { ...reach(), waiting, heard: now(), conflicts: openConflicts(held, viewOf).length, differences: [] };
    },
    staff: () => {
      touched();
      const { state } = viewOf('access');
      return usersOn(state, device).map((id) => ({ user: id, name: people.get(id) ?? id, roles: rolesAt(state, id) }));
    },
    user,
    async unlock(id, pin) {
      if (pin !== '1234') return 'wrong-pin';
      const roles = rolesAt(viewOf('access').state, id);
      setUser({ user: id, name: people.get(id) ?? id, roles });
      return 'ok';
    },
    async lock() {
      setUser(undefined);
    },
    subjects: () => {
      touched();
      return [...held.keys()].sort();
    },
    view: (subject) => {
      touched();
      return viewOf(subject);
    },
    act,
    undo: (subject, target) => act(subject, 'act.reverted', { target }),
    redo: (subject, target) => act(subject, 'act.restored', { target }),
    conflicts: () => {
      touched();
      return openConflicts(held, viewOf);
    },
    settle: (conflict, way) => act(conflict.subject, way.kind, way.body),
    name: (id) => {
      peopleTouched();
      return people.get(id) ?? `someone (${id.slice(0, 4)})`;
    },
    people: () => {
      peopleTouched();
      touched();
      return [...viewOf('floor').state.entries('players')].map(([id]) => ({ id, name: people.get(id) ?? id }));
    },
    history: (subject, limit) => {
      touched();
      return linesOf(subject).reverse().slice(0, limit);
    },
    stateAt: (subject, count) => {
      const view = heldOf(subject).fold.stateAt(count);
      return { ...view, pending: new Set(), complete: true, version: -count };
    },
    exportOf: async () => ({ type: 'failed', cause: 'proof' }),
    async ask(path) {
      if (reach().reach === 'device') return { type: 'failed', cause: 'unreachable' };
      if (path.endsWith('/enrolment-codes')) return { type: 'done', body: { code: 'K7QF-2MXA', seconds: 900 } };
      return { type: 'refused', code: 'pairing.unknown' };
    },
    async look() {
      if (reach().reach === 'device') return { type: 'failed', cause: 'unreachable' };
      const screens = { 'tv-cage': { live: true, unseen: 0, sound: 'blocked', width: 1920, height: 1080, up: 9e7 } };
      return { type: 'done', body: { board: { screens } } };
    },
    now,
    newId: () => `n${(++ids).toString(36)}${Math.floor(Math.random() * 1e9).toString(36)}`,
    setReach(to, cause) {
      setReachTo({ reach: to, cause, since: now() });
      if (to !== 'device') for (const subject of held.keys()) commit(subject);
    },
    elsewhere(subject, kind, body, by = {}) {
      const entry = entryOf(kind, body, { device: 'tablet-2', actor: 'marek', ...by });
      heldOf(subject).fold.append([{ ...entry, committedAt: Math.max(entry.at, now()) }]);
      changed(subject);
      return entry.id;
    },
    addPerson,
  };
}

const rolesAt = (state: View['state'], user: string): readonly UserRole[] =>
  (state.get('users', user)?.roles as readonly UserRole[] | undefined) ?? [];

function openConflicts(held: Map<string, Held>, viewOf: (subject: string) => SubjectView): OpenConflict[] {
  return [...held.keys()].flatMap((subject) => {
    const { state, pending } = viewOf(subject);
    const rows = [...state.entries('$conflicts')] as [string, Conflict][];
    return rows
      .filter(([, conflict]) => conflict.settledBy === undefined)
      .map(([id, conflict]) => ({
        ...{ subject, id, conflict, tentative: pending.has(id) },
        ways: waysOf(subject, state, id),
      }));
  });
}

function waysOf(subject: string, state: View['state'], id: string): OpenConflict['ways'] {
  const coded = ({
    label,
    act,
    details,
  }: {
    label: string;
    act: Act;
    details?: OpenConflict['ways'][0]['details'];
  }) => ({
    ...{ code: label, act, details },
  });
  if (subject === 'floor') return floorWays(state, id).map(coded);
  if (subject === 'screens') return screenWays(state, id).map(coded);
  if (subject.startsWith('tournament/'))
    return tournamentWays(state, id, { seed: '0123456789abcdef0123456789abcdef', now: Date.now() }).map(coded);
  return [{ code: 'leave', act: { kind: 'conflict.settled', body: { conflict: id } } }];
}
