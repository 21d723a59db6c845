import { createRoute, z } from '@hono/zod-openapi';
import { bytes, INVALID, NOT_FOUND, UNKNOWN_DEVICE } from '../responses.ts';

export const getSegment = createRoute({
  method: 'get',
  path: '/segments/{hash}',
  description: 'A closed segment’s entries, each after its length (src/sync/transfer.ts). Never changes.',
  security: [{ token: [] }],
  request: { params: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: bytes('The entries.'), ...INVALID, ...UNKNOWN_DEVICE, ...NOT_FOUND },
});
