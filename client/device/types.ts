/**
 * The enrolled device, as surfaces see it. Everything that reads is reactive: called inside a Solid
 * computation it is tracked. Everything here works with no network; what reaches the venue, and
 * when, shows in `sync()`.
 */
import type { Accessor } from 'solid-js';
import type { Conflict, FoldEntry, Outcome } from '../../src/kernel/entry.ts';
import type { Act, Refusal, Role } from '../../src/kernel/kind.ts';
import type { EventId } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import type { Difference, SubjectView } from '../../src/sync/replica.ts';
import type { Person } from '../../src/sync/roster.ts';
import type { ExportResult } from './make-export.ts';

export type { ExportResult };

export interface VenueFacts {
  readonly venue: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent?: string | undefined;
}

export interface StaffUser {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What the status strip says, in UX.md's four states. Times in ms since 1970, by the venue's clock. */
export interface SyncState {
  /** `device`: nothing reachable; `venue`: the edge is in touch, the cloud isn't or there is none; `cloud`: both. */
  readonly reach: 'device' | 'venue' | 'cloud';
  /** Why, where it is known. */
  readonly cause?:
    | 'venue-unreachable'
    | 'cloud-unreachable'
    | 'no-cloud'
    | 'storage-full'
    | 'storage-locked'
    | 'revoked'
    | 'update-needed'
    | undefined;
  /** When the reach last changed. */
  readonly since: number;
  /** Own acts that the venue has not yet acknowledged. */
  readonly waiting: number;
  /** When the venue was last heard from; undefined since never. */
  readonly heard?: number | undefined;
  readonly conflicts: number;
  /** First sync or a long catch-up: entries folded of those known. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** The same entries came to another state here than at the primary: said loudly. */
  readonly differences: readonly Difference[];
}

export type ActResult =
  /** On this device's disk, and shown. */
  | { readonly type: 'done'; readonly id: EventId; readonly subject: string }
  /** Not done: what stands here already rules it out. Words for `refusal.refused` are in client/text. */
  | { readonly type: 'refused'; readonly refusal: Refusal };

export interface ActOptions {
  /** A name or note that travels beside the event (player.added, user.added, player.renamed). */
  readonly person?: Person;
}

export interface OpenConflict {
  readonly subject: string;
  readonly id: EventId;
  readonly conflict: Conflict;
  readonly tentative: boolean;
  /** One-tap ways to settle it; leaving things as they are is always the last. */
  readonly ways: readonly {
    readonly code: string;
    readonly act: Act;
    readonly details?: { readonly [detail: string]: Plain | undefined };
  }[];
}

export interface HistoryLine {
  readonly subject: string;
  /** Place in the subject's log, 1-based; undefined while tentative. Time travel goes to it. */
  readonly count?: number | undefined;
  readonly entry: FoldEntry;
  readonly outcome: Outcome;
  readonly reverted: boolean;
}

export interface VenueDevice {
  readonly device: string;
  /** Nothing can be done through it: it shows a record and no room. */
  readonly readOnly?: true;
  readonly facts: Accessor<VenueFacts>;
  readonly sync: Accessor<SyncState>;

  /** Who may use this tablet, and who does now. A PIN unlocks it offline; each switch is a `session.opened`. */
  readonly staff: Accessor<readonly StaffUser[]>;
  readonly user: Accessor<StaffUser | undefined>;
  unlock(user: string, pin: string): Promise<'ok' | 'wrong-pin' | 'too-many-tries'>;
  lock(): Promise<void>;

  /** `floor`, `screens`, `access`, and a `tournament/<id>` for each tournament, own tentative ones included. */
  readonly subjects: Accessor<readonly string[]>;
  /** A subject as it stands here: committed and tentative. `state` reads as the subject's tables. */
  view(subject: string): SubjectView;
  /** Do something. Refused at once when it cannot stand here; else it is on disk and shown when this resolves. */
  act(subject: string, kind: string, body: Plain, options?: ActOptions): Promise<ActResult>;
  undo(subject: string, target: EventId): Promise<ActResult>;
  redo(subject: string, target: EventId): Promise<ActResult>;

  readonly conflicts: Accessor<readonly OpenConflict[]>;
  settle(conflict: OpenConflict, act: Act): Promise<ActResult>;

  /** A player's or user's name; a short stand-in for one that is erased or not here yet. */
  name(id: string): string;
  /** Players known here, for search; 5,000 and more. Changes identity only when someone was added, renamed or erased. */
  readonly people: Accessor<readonly { readonly id: string; readonly name: string }[]>;

  /** Newest first. */
  history(subject: string, limit: number): readonly HistoryLine[];
  /** The subject as it was known after its first `count` entries, read only. Undefined while history is being fetched. */
  stateAt(subject: string, count: number): SubjectView | undefined;

  /** The subject's whole record as a file that proves itself, with these names of players. */
  exportOf(subject: string, names: ReadonlyMap<string, string>): Promise<ExportResult>;

  /** POSTs to the venue's node (`/api/v1/…`) as this device: for the few things that need it there and then. Nothing is kept for later. */
  ask(path: string, body?: object): Promise<Answer>;
  /** GETs from the venue's node (`/api/v1/…`) as this device: what stands in no log, such as how the screens fare. Nothing is kept. */
  look(path: string): Promise<Answer>;

  /** Venue time, ms since 1970: synchronised, monotone. Not reactive; use `createNow` for a ticking one. */
  now(): number;
  /** A fresh id (`[a-z0-9]`), random. */
  newId(): string;
}

/** What the venue's node said. `code` of a refusal is the venue's, for words in client/text. */
export type Answer =
  | { readonly type: 'done'; readonly body: unknown }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'failed'; readonly cause: 'unreachable' };

/** What became of an enrolment code. `code` of a refusal is the venue's, for words in client/text. */
export type EnrolResult =
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly code: string }
  /** Nothing answered, or this browser refused to store the keys. The code is still good. */
  | { readonly type: 'failed'; readonly cause: 'unreachable' | 'storage' };

/** What this browser is. `createVenueDevice` gives it; a surface shows its own page for each. */
export type DeviceStatus =
  /** Its storage is being read; no network is waited for. */
  | { readonly type: 'opening' }
  /** Not a device of this venue: ask for a code, or take the one in the address, and `enrol`. */
  | { readonly type: 'unenrolled' }
  | { readonly type: 'ready'; readonly device: VenueDevice; readonly presence: Presence }
  /** The browser gives no storage, or it is broken: nothing could be kept, so nothing is done. */
  | { readonly type: 'failed'; readonly cause: 'storage' };

export interface VenueDeviceStart {
  readonly status: Accessor<DeviceStatus>;
  /** Makes this browser a device of the venue at this page's origin. An enrolment that was here before is kept aside, with its acts. */
  enrol(code: string): Promise<EnrolResult>;
}

/** Another tablet of the room, as its presence tells. */
export interface Present {
  readonly device: string;
  readonly user?: string | undefined;
  /** What it looks at: a path of the floor. */
  readonly at?: string | undefined;
}

export interface Presence {
  /** The room's other tablets that are in touch now. */
  readonly others: Accessor<readonly Present[]>;
  /** Tell the others what is looked at here. */
  lookAt(path: string): void;
}
