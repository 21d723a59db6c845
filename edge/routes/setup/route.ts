import { createRoute, z } from '@hono/zod-openapi';
import { PIN } from '../../venue/pin.ts';
import { INVALID, json, TOO_MANY, UNAVAILABLE, UNKNOWN_DEVICE } from '../responses.ts';

export const setupState = z.object({ needed: z.boolean() }).openapi('SetupState');

export const setupRequest = z
  .object({
    name: z.string().trim().min(1).max(60),
    timeZone: z.string().max(50).refine(isTimeZone, 'is no IANA time zone'),
    pin: z.string().regex(PIN, 'must be 4 to 8 digits'),
    /** What the first member of staff is called. */
    manager: z.string().trim().min(1).max(80).default('Manager'),
    /** Of the page's address; not needed on the machine itself. */
    code: z.string().max(20).optional(),
  })
  .openapi('Setup');

export const setupDone = z
  .object({ venue: z.string(), /** One-time enrolment code for the page that did it. */ code: z.string() })
  .openapi('SetupDone');

export const getSetup = createRoute({
  method: 'get',
  path: '/api/v1/setup',
  responses: { 200: json('Whether the venue is still to be set up.', setupState) },
});

export const postSetup = createRoute({
  method: 'post',
  path: '/api/v1/setup',
  request: { body: { required: true, content: { 'application/json': { schema: setupRequest } } } },
  responses: {
    201: json('The venue stands.', setupDone),
    409: { ...INVALID[400], description: 'It was set up before.' },
    ...INVALID,
    ...UNKNOWN_DEVICE,
    ...TOO_MANY,
    ...UNAVAILABLE,
  },
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
