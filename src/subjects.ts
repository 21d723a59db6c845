/** Every subject that PVM knows, by name, and how the primary judges its acts. */
import { type AccessTables, access, authorise } from './access/index.ts';
import { floor } from './floor/index.ts';
import type { Verdict } from './kernel/entry.ts';
import type { AnyKind, AnySubject } from './kernel/kind.ts';
import type { EventId, Layer, Reader } from './kernel/layer.ts';
import { league } from './league/index.ts';
import { screens } from './screens/index.ts';
import type { Event } from './sync/event.ts';
import type { PrimaryOptions } from './sync/primary.ts';
import { tournament } from './tournament/index.ts';

/** By a subject's name, or for `tournament/<id>` and `league/<id>` by what stands before the slash. */
export const SUBJECTS: ReadonlyMap<string, AnySubject> = new Map<string, AnySubject>(
  [access, floor, league, screens, tournament].map((subject) => [subject.subject, subject]),
);

const KINDS: ReadonlyMap<string, ReadonlyMap<string, AnyKind>> = new Map(
  [...SUBJECTS].map(([name, { kinds }]) => [name, new Map(kinds.map((kind) => [kind.kind, kind]))]),
);

const sortOf = (subject: string): string => subject.split('/', 1)[0]!;

/** Undefined for subjects of a newer version: they are kept and not applied. */
export const subjectOf = (subject: string): AnySubject | undefined => SUBJECTS.get(sortOf(subject));

export const kindOf = (subject: string, kind: string): AnyKind | undefined => KINDS.get(sortOf(subject))?.get(kind);

const asAccess = (layer: Layer): Reader<AccessTables> => layer as unknown as Reader<AccessTables>;

/** What a primary needs to know of the domain: the same on edge, cloud and in the simulator. */
export const JUDGEMENT: Pick<PrimaryOptions, 'subjectOf' | 'authorise' | 'countsAtCommit'> = {
  subjectOf,
  authorise: (layer: Layer, event: Event, targetKind: (target: EventId) => string | undefined): Verdict =>
    authorise(asAccess(layer), { ...event, at: event.at[0] }, (kind) => kindOf(event.subject, kind), targetKind),
  countsAtCommit: (layer, event) => asAccess(layer).get('devices', event.device)?.sort === 'phone',
};
