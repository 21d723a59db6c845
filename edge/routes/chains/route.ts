import { createRoute, z } from '@hono/zod-openapi';
import { INVALID, json, TOO_MANY, UNAVAILABLE } from '../responses.ts';

export const chainTaken = z
  .object({ /** The primary's term after it. */ term: z.number().int() })
  .openapi('ChainTaken');

export const postChain = createRoute({
  method: 'post',
  path: '/api/v1/chains',
  description:
    'A device hands over settled history that the primary asked for. It proves itself by the signed head that it ends ' +
    'in, so it needs no token: a device that this edge has forgotten may bring it.',
  request: { body: { required: true, content: { 'application/octet-stream': { schema: z.any() } } } },
  responses: {
    200: json('Taken, or known already.', chainTaken),
    ...INVALID,
    ...TOO_MANY,
    ...UNAVAILABLE,
  },
});
