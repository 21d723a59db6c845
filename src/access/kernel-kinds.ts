/** Rights and bodies of the kinds that every subject has; what they do is the kernel's (step.ts, fold.ts). */
import { z } from 'zod/mini';
import type { Role } from '../kernel/kind.ts';
import { eventId, whole } from './fields.ts';

export interface KernelKind {
  readonly version: number;
  readonly may: readonly Role[];
  readonly body: z.ZodMiniType;
}

const YEARS_100_MS = 3_155_760_000_000;

/** Undo acts have no `may` of their own: they need the right to do what they undo. */
export const UNDO = { body: z.strictObject({ target: eventId }) };

export const isUndo = (kind: string): boolean => kind === 'act.reverted' || kind === 'act.restored';

export const KERNEL_KINDS: ReadonlyMap<string, KernelKind> = new Map<string, KernelKind>([
  ['segment.opened', { version: 1, may: ['edge'], body: z.record(z.string(), z.unknown()) }],
  ['time.corrected', { version: 1, may: ['edge'], body: z.strictObject({ ms: whole(-YEARS_100_MS, YEARS_100_MS) }) }],
  ['fold.adopted', { version: 1, may: ['edge'], body: z.strictObject({ version: whole(1, 1_000_000) }) }],
  ['conflict.settled', { version: 1, may: ['floor'], body: z.strictObject({ conflict: eventId }) }],
]);
