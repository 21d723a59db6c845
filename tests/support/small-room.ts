import { z } from 'zod/mini';
import type { KernelTables, Verdict } from '../../src/kernel/entry.ts';
import { defineKind, refuse, type SubjectDefinition } from '../../src/kernel/kind.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { FOLD_VERSION } from '../../src/kernel/step.ts';
import type { Admitted } from '../../src/sync/gate.ts';
import type { ForeignSegment, MeetingPorts } from '../../src/sync/meeting.ts';
import { type Committed, Primary, type PrimaryOptions } from '../../src/sync/primary.ts';
import { nobleVerify } from '../../src/sync/signing-noble.ts';
import type { MemoryStore } from './memory-store.ts';
import { type SigningDevice, signerFrom, VENUE } from './signing-device.ts';

interface SmallTables extends KernelTables {
  seats: { player: string; until: number };
}

const taken = defineKind<SmallTables>()({
  kind: 'seat.taken',
  version: 1,
  body: z.object({ seat: z.string(), player: z.optional(z.string()), until: z.optional(z.number()) }),
  may: ['floor'],
  apply(draft, { seat, player = 'p', until = 0 }) {
    if (draft.has('seats', seat)) return refuse('seat.taken');
    draft.set('seats', seat, { player, until });
  },
  sample: () => undefined,
});
const left = defineKind<SmallTables>()({
  kind: 'seat.left',
  version: 1,
  body: z.object({ seat: z.string() }),
  may: ['floor', 'edge'],
  apply(draft, { seat }) {
    if (!draft.has('seats', seat)) return refuse('seat.empty');
    draft.delete('seats', seat);
  },
  sample: () => undefined,
});

/** A room that has nothing but seats, each free again at its time `until`. */
export const smallRoom: SubjectDefinition<SmallTables> = {
  subject: 'floor',
  kinds: [taken, left],
  due: (state, now) =>
    [...state.entries('seats')]
      .filter(([, { until }]) => until > 0 && until <= now)
      .map(([seat]) => ({ kind: 'seat.left', body: { seat } })),
  invariants: () => [],
};

/** An act's body may say what the primary is to judge of it, and that it counts at its commit. */
const said = (body: Plain): { verdict?: Verdict; phone?: boolean } => body as { verdict?: Verdict; phone?: boolean };

/** A primary of the small room. Every start has the same key. */
export async function startPrimary(
  store: MemoryStore,
  start: string,
  options: Partial<PrimaryOptions> = {},
): Promise<Primary> {
  return new Primary({
    ...{ venue: VENUE, start, store, signer: await signerFrom(50), stored: await store.load(FOLD_VERSION) },
    subjectOf: () => smallRoom,
    authorise: (_access, { body }) => said(body).verdict ?? 'ok',
    countsAtCommit: (_access, { body }) => said(body).phone === true,
    ...options,
  });
}

/** Commit these acts, together, at `now` (ms). */
export async function commit(primary: Primary, acts: readonly Admitted[], now: number): Promise<Committed> {
  primary.enqueue(acts);
  return (await primary.flush(now))!;
}

/** Who sits where, by what was committed. */
export const seatsOf = (primary: Primary): Record<string, string> =>
  Object.fromEntries([...primary.fold('floor').root.entries('seats')].map(([seat, { player }]) => [seat, player]));

/** A subject's chain as a device that holds all of it hands it over. */
export const chainOver = (store: MemoryStore, primary: Primary, subject = 'floor'): Promise<ForeignSegment[]> =>
  Promise.all(
    primary
      .logOf(subject)
      .segments.map(async ({ segment }) => ({ segment, entries: await store.entries(subject, segment) })),
  );

export async function meetingPorts(store: MemoryStore, devices: readonly SigningDevice[]): Promise<MeetingPorts> {
  const { publicKey } = await signerFrom(50);
  return {
    verify: nobleVerify,
    trusted: (key) => key.join() === publicKey.join(),
    key: (id) => (id.startsWith('edge-') ? publicKey : devices.find((one) => one.id === id)?.signer.publicKey),
    entries: (subject, segment) => store.entries(subject, segment),
    hashOf: (device, seq) => store.hashOf(device, seq),
  };
}
