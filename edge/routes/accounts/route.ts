import { createRoute, z } from '@hono/zod-openapi';
import { base64Bytes } from '../../http/fields.ts';
import { INVALID, json, TOO_MANY, UNAVAILABLE, UNKNOWN_DEVICE } from '../responses.ts';

/** What a player signs in with: a name they chose, an e-mail address, a telephone number. */
const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(100)
  .regex(/^[^\p{C}\p{Z}]+$/u, 'must be without spaces')
  .openapi({ example: 'ana@example.com' });
const password = z.string().min(8).max(200);
/** Signing in: a password that is too short is simply wrong. */
const anyPassword = z.string().max(200);
/** The phone's Ed25519 key, made on the phone; the private half never leaves it. */
const publicKey = base64Bytes(32);
const playerName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}]+$/u, 'must be printable')
  .openapi({ example: 'Ana Petrova' });

export const accountRequest = z.object({ name: playerName, login, password, publicKey }).openapi('AccountRequest');
export const signInRequest = z.object({ login, password: anyPassword, publicKey }).openapi('SignInRequest');
export const claimRequest = z
  .object({
    /** A code that staff made for a player whom the floor knows. */
    code: z.string().min(1).max(20),
    publicKey,
    /** Both or neither: without them the phone is all that knows the player. */
    login: login.optional(),
    password: password.optional(),
  })
  .refine((body) => (body.login === undefined) === (body.password === undefined), 'login and password come together')
  .openapi('PlayerClaim');

export const phoneEnrolment = z
  .object({
    device: z.string(),
    /** Bearer token, shown once. */
    token: z.string(),
    venue: z.string(),
    name: z.string(),
    timeZone: z.string(),
    accent: z.string().optional(),
    start: z.string(),
    /** The primary's Ed25519 key, base64. */
    primaryKey: z.string(),
    addresses: z.array(z.string()),
    /** The user that acts on this phone, and the player: one id. */
    player: z.string(),
    playerName: z.string(),
  })
  .openapi('PhoneEnrolment');

const enrolled = { 201: json('The phone is the player’s; its token is shown this once.', phoneEnrolment) };
const conflict = (description: string) => ({ 409: { ...INVALID[400], description } });
const forbidden = (description: string) => ({ 403: { ...INVALID[400], description } });

export const postAccount = createRoute({
  method: 'post',
  path: '/api/v1/accounts',
  request: { body: { required: true, content: { 'application/json': { schema: accountRequest } } } },
  responses: {
    ...{ ...enrolled, ...INVALID, ...TOO_MANY, ...UNAVAILABLE },
    ...forbidden('This venue gives accounts by code only.'),
    ...conflict('Somebody else signs in with this already, or the venue is not set up yet.'),
  },
});

export const postSignIn = createRoute({
  method: 'post',
  path: '/api/v1/accounts/sign-in',
  request: { body: { required: true, content: { 'application/json': { schema: signInRequest } } } },
  responses: {
    ...{ ...enrolled, ...INVALID, ...TOO_MANY, ...UNAVAILABLE },
    ...forbidden('No such login, or another password: which of them is not said.'),
    ...conflict('The venue is not set up yet.'),
  },
});

export const postClaim = createRoute({
  method: 'post',
  path: '/api/v1/accounts/claim',
  request: { body: { required: true, content: { 'application/json': { schema: claimRequest } } } },
  responses: {
    ...{ ...enrolled, ...INVALID, ...TOO_MANY, ...UNAVAILABLE },
    ...forbidden('The code is not known, was used, or has run out.'),
    ...conflict('Somebody else signs in with this already, or the venue is not set up yet.'),
  },
});

export const postSignOut = createRoute({
  method: 'post',
  path: '/api/v1/accounts/sign-out',
  description: 'The phone’s device is revoked: its token and its key are worth nothing afterwards.',
  security: [{ token: [] }],
  responses: { 204: { description: 'Signed out.' }, ...UNKNOWN_DEVICE, ...UNAVAILABLE },
});
