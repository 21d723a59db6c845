import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { endDevice } from '../end-device.ts';
import { id } from '../fields.ts';
import { pick } from '../pick.ts';
import type { AccessTables } from '../state.ts';

/** A manager takes a device out of service: lost, stolen or replaced. */
export const deviceRevoked = defineKind<AccessTables>()({
  kind: 'device.revoked',
  version: 1,
  body: z.strictObject({ device: id }),
  may: ['edge', 'manager'],
  apply(draft, body, ctx) {
    if (!draft.has('devices', body.device)) return refuse('device.unknown', { device: body.device });
    endDevice(draft, body.device, 'revoked', ctx.effective);
  },
  sample(state, ctx) {
    const device = pick(state, 'devices', ctx, (row) => row.sort !== 'edge');
    return device ? { device } : undefined;
  },
});
