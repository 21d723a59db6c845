import { createRoute, z } from '@hono/zod-openapi';
import { json } from '../responses.ts';

export const health = z
  .object({
    node: z.object({
      venue: z.string(),
      /** Random id of this start. */
      start: z.string(),
      starts: z.number().int(),
      term: z.number().int(),
      uptimeMs: z.number().int(),
      /** How far the venue's time is ahead of the system's clock, which was set back; 0 where it isn't. */
      aheadMs: z.number().int(),
    }),
    store: z.enum(['ok', 'full', 'locked']),
    documents: z.number().int(),
    sockets: z.number().int(),
    upstream: z.enum(['none', 'up', 'down']),
  })
  .openapi('Health');

export const getHealth = createRoute({
  method: 'get',
  path: '/health',
  responses: { 200: json('The node serves. `store` tells whether it also takes writes.', health) },
});
