import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { endDevice } from '../end-device.ts';
import { id } from '../fields.ts';
import { pick } from '../pick.ts';
import type { AccessTables } from '../state.ts';

/** Two different events with one id prove that the device was copied: it must enrol again as a new one. */
export const deviceSuspected = defineKind<AccessTables>()({
  kind: 'device.suspected',
  version: 1,
  body: z.strictObject({ device: id }),
  may: ['edge', 'manager'],
  apply(draft, body, ctx) {
    if (!draft.has('devices', body.device)) return refuse('device.unknown', { device: body.device });
    endDevice(draft, body.device, 'suspected', ctx.effective);
  },
  sample(state, ctx) {
    const device = pick(state, 'devices', ctx, (row) => row.sort !== 'edge');
    return device ? { device } : undefined;
  },
});
