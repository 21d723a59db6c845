import { createRoute, z } from '@hono/zod-openapi';
import { bytes, INVALID, NOT_FOUND, UNKNOWN_DEVICE } from '../responses.ts';

const responses = { 200: bytes('The checkpoint (src/sync/transfer.ts).'), ...INVALID, ...UNKNOWN_DEVICE, ...NOT_FOUND };
const security = [{ token: [] }];

/** Of `access`, `floor`, `screens`. */
export const getCheckpoint = createRoute({
  method: 'get',
  path: '/api/v1/checkpoints/{subject}/{segment}',
  security,
  request: { params: z.object({ subject: z.string().max(64), segment: z.string().max(64) }) },
  responses,
});

/** Of `tournament/<id>`. */
export const getCheckpointOf = createRoute({
  method: 'get',
  path: '/api/v1/checkpoints/{sort}/{id}/{segment}',
  security,
  request: { params: z.object({ sort: z.string().max(32), id: z.string().max(32), segment: z.string().max(64) }) },
  responses,
});
