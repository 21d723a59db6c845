import { createRoute, z } from '@hono/zod-openapi';
import { INVALID, json, NOT_FOUND, UNKNOWN_DEVICE } from '../responses.ts';

export const playerCodeRequest = z.object({ player: z.string().max(32) }).openapi('PlayerCodeRequest');

export const playerCode = z
  .object({
    code: z.string(),
    /** Venue time, ms since 1970. */
    validUntil: z.number().int(),
  })
  .openapi('PlayerCode');

export const postPlayerCode = createRoute({
  method: 'post',
  path: '/api/v1/player-codes',
  description: 'A one-time code by which a player’s own phone takes over what the floor knows of them.',
  security: [{ token: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: playerCodeRequest } } } },
  responses: { 201: json('The code.', playerCode), ...INVALID, ...UNKNOWN_DEVICE, ...NOT_FOUND },
});
