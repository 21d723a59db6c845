import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { samePlain } from '../../kernel/plain.ts';
import { id } from '../fields.ts';
import type { AccessTables } from '../state.ts';

/** Registers a device's key and, where named, the only users who may open a session on it. */
export const deviceEnrolled = defineKind<AccessTables>()({
  kind: 'device.enrolled',
  version: 1,
  body: z.strictObject({
    device: id,
    publicKey: z.instanceof(Uint8Array).check(z.refine((key) => key.length === 32)),
    sort: z.enum(['tablet', 'tv', 'edge', 'phone']),
    users: z.optional(z.array(id).check(z.maxLength(200))),
    /** SHA-256 of its bearer token: a primary restored from an older copy learns it again with the chain. */
    tokenHash: z.optional(z.instanceof(Uint8Array).check(z.refine((hash) => hash.length === 32))),
  }),
  may: ['edge', 'manager'],
  apply(draft, body, ctx) {
    const known = draft.get('devices', body.device);
    if (known) {
      // The same enrolment told twice is one; another key under this id would be another device.
      if (known.standing === 'enrolled' && samePlain(known.publicKey, body.publicKey)) return;
      return refuse('device.known', { device: body.device });
    }
    const { publicKey, sort, users, tokenHash } = body;
    draft.set('devices', body.device, {
      ...{ publicKey, sort, users, tokenHash },
      ...{ standing: 'enrolled', enrolledAt: ctx.effective },
    });
  },
  sample: (_state, ctx) => ({
    device: ctx.id(),
    publicKey: new Uint8Array(32).fill(ctx.random(256)),
    sort: (['tablet', 'tv', 'phone'] as const)[ctx.random(3)]!,
  }),
});
