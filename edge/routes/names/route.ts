import { createRoute, z } from '@hono/zod-openapi';
import { MAX_NAME, MAX_NOTE } from '../../../src/sync/roster.ts';
import { INVALID, json, UNAVAILABLE, UNKNOWN_DEVICE } from '../responses.ts';

/** A tablet sends more in several requests. */
const MOST = 200;

export const namesRequest = z
  .object({
    names: z
      .array(
        z.object({
          /** Of a player or a member of staff; an announcement's and a slide's words are kept alike. */
          id: z.string().min(1).max(64),
          /** When the roster's writer took it, ms since 1970. */
          at: z.number().int().nonnegative(),
          name: z.string().min(1).max(MAX_NAME),
          note: z.string().max(MAX_NOTE).optional(),
        }),
      )
      .max(MOST),
  })
  .openapi('NamesRequest');

export const namesTaken = z.object({ /** Of those sent. */ taken: z.number().int() }).openapi('NamesTaken');

export const postNames = createRoute({
  method: 'post',
  path: '/api/v1/names',
  description:
    'A tablet brings back names that this edge lost with its data: chains carry none. Taken are those of whom the ' +
    'record knows and of whom nothing is held; a newer name and an erasure stand.',
  security: [{ token: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: namesRequest } } } },
  responses: { 200: json('How many were taken.', namesTaken), ...INVALID, ...UNKNOWN_DEVICE, ...UNAVAILABLE },
});
