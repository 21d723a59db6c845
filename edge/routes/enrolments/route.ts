import { createRoute, z } from '@hono/zod-openapi';
import { base64Bytes } from '../../http/fields.ts';
import { INVALID, json, TOO_MANY, UNAVAILABLE, UNKNOWN_DEVICE } from '../responses.ts';

export const enrolmentRequest = z
  .object({
    code: z.string().min(1).max(20),
    /** The device's Ed25519 key, made on the device; the private half never leaves it. */
    publicKey: base64Bytes(32),
    sort: z.enum(['tablet', 'tv']).default('tablet'),
  })
  .openapi('EnrolmentRequest');

export const pinVerifier = z
  .object({
    algorithm: z.literal('PBKDF2-SHA256'),
    iterations: z.number().int(),
    /** Base64. */
    salt: z.string(),
    hash: z.string(),
  })
  .openapi('PinVerifier');

export const enrolment = z
  .object({
    device: z.string(),
    /** Bearer token, shown once. */
    token: z.string(),
    venue: z.string(),
    name: z.string(),
    timeZone: z.string(),
    accent: z.string().optional(),
    /** Who may use a tablet. */
    users: z.array(z.object({ user: z.string(), name: z.string(), roles: z.array(z.string()) })),
    /** Checks the venue's PIN with no network; on tablets only. */
    pinVerifier: pinVerifier.nullable(),
    start: z.string(),
    /** The primary's Ed25519 key, base64: it signs heads, checkpoints and its own acts. */
    primaryKey: z.string(),
    addresses: z.array(z.string()),
  })
  .openapi('Enrolment');

export const postEnrolment = createRoute({
  method: 'post',
  path: '/api/v1/enrolments',
  request: { body: { required: true, content: { 'application/json': { schema: enrolmentRequest } } } },
  responses: {
    201: json('The device is enrolled; its token is shown this once.', enrolment),
    409: { ...INVALID[400], description: 'The venue is not set up yet.' },
    ...INVALID,
    ...UNKNOWN_DEVICE,
    ...TOO_MANY,
    ...UNAVAILABLE,
  },
});
