/** The enrolled device, whole, without a framework: what `makeDevice` gives. */
import type { Act } from '../../src/kernel/kind.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import type { SubjectView } from '../../src/sync/replica.ts';
import type { Clock, Ticks } from './make-clock.ts';
import type { ExportResult } from './make-export.ts';
import type { Past } from './make-past.ts';
import type { Sessions } from './make-sessions.ts';
import type { Enrolment } from './store/enrolment.ts';
import type { ActOptions, ActResult, Answer, OpenConflict, Present, SyncState, VenueFacts } from './types.ts';

/** What has changed, for whoever shows it. */
export type Change =
  | { readonly type: 'subject'; readonly subject: string }
  /** Subjects came or went. */
  | { readonly type: 'subjects' | 'sync' | 'people' | 'user' | 'facts' | 'presence' };

export interface DeviceOptions {
  /** The venue's address without a path: `https://…`. */
  readonly origin: string;
  readonly enrolment: Enrolment;
  readonly ticks?: Ticks;
  onChange(change: Change): void;
}

export interface Device {
  readonly device: string;
  readonly clock: Clock;
  readonly past: Past;
  readonly sessions: Sessions;
  facts(): VenueFacts;
  sync(): SyncState;
  subjects(): readonly string[];
  view(subject: string): SubjectView;
  /** How far the venue's log of a subject is folded here: two devices with the same words have the same entries. */
  headOf(subject: string): string | undefined;
  /** Not before a user is signed in. */
  act(subject: string, kind: string, body: Plain, options?: ActOptions): Promise<ActResult>;
  conflicts(): readonly OpenConflict[];
  settle(conflict: OpenConflict, act: Act): Promise<ActResult>;
  name(id: string): string;
  people(): readonly { readonly id: string; readonly name: string }[];
  ask(path: string, body?: object): Promise<Answer>;
  look(path: string): Promise<Answer>;
  /** The subject's whole record as a file that proves itself, with these names of players. */
  exportOf(subject: string, names: ReadonlyMap<string, string>): Promise<ExportResult>;
  present(): readonly Present[];
  lookAt(path: string): void;
  /** Open the sockets. Everything before needs no network. */
  connect(): void;
  /** The network may be back, or the page is shown again. */
  retry(): void;
  /** The page may end at any moment: what waits to be kept is. */
  save(): void;
  /** Ends sockets and store; what is on disk stays. */
  close(): void;
}
