import { createRoute, z } from '@hono/zod-openapi';
import { base64Bytes } from '../../http/fields.ts';
import { INVALID, json, NOT_FOUND, TOO_MANY, UNAVAILABLE, UNKNOWN_DEVICE } from '../responses.ts';

export const pairingRequest = z
  .object({ /** A screen that makes no acts needs no key of its own. */ publicKey: base64Bytes(32).optional() })
  .openapi('PairingRequest');

export const pairing = z
  .object({
    /** Six digits to show. */
    code: z.string(),
    /** Stays on the screen: whoever holds it gets the token. */
    secret: z.string(),
    seconds: z.number().int(),
  })
  .openapi('Pairing');

export const pairedScreen = z
  .union([z.object({ device: z.string(), token: z.string() }), z.object({ waiting: z.literal(true) })])
  .openapi('PairingOutcome');

export const claimRequest = z
  .object({
    code: z.string().regex(/^\d{6}$/, 'must be six digits'),
    /** What staff call the screen. */
    name: z.string().trim().min(1).max(60),
  })
  .openapi('PairingClaim');

export const claimed = z.object({ device: z.string() }).openapi('PairingClaimed');

export const postPairing = createRoute({
  method: 'post',
  path: '/api/v1/pairings',
  request: { body: { content: { 'application/json': { schema: pairingRequest } } } },
  responses: { 201: json('Digits for the screen to show.', pairing), ...INVALID, ...TOO_MANY },
});

export const getPairing = createRoute({
  method: 'get',
  path: '/api/v1/pairings/{secret}',
  request: {
    params: z.object({ secret: z.string().max(64) }),
    query: z.object({ /** Seconds to wait for an answer. */ wait: z.coerce.number().min(0).max(25).default(20) }),
  },
  responses: {
    200: json('The screen’s token, once someone typed its digits.', pairedScreen),
    ...INVALID,
    ...NOT_FOUND,
    ...TOO_MANY,
  },
});

export const postClaim = createRoute({
  method: 'post',
  path: '/api/v1/pairings/claim',
  security: [{ token: [] }],
  request: { body: { required: true, content: { 'application/json': { schema: claimRequest } } } },
  responses: {
    201: json('The screen is this venue’s.', claimed),
    ...INVALID,
    ...UNKNOWN_DEVICE,
    ...NOT_FOUND,
    ...TOO_MANY,
    ...UNAVAILABLE,
  },
});
