import { createRoute, z } from '@hono/zod-openapi';
import { base64Bytes } from '../../http/fields.ts';
import { INVALID, json, NOT_FOUND, TOO_MANY, UNAVAILABLE, UNKNOWN_DEVICE } from '../responses.ts';

export const wants = z
  .object({ called: z.boolean(), seatReady: z.boolean(), tableBreaks: z.boolean(), tournamentStarts: z.boolean() })
  .openapi('PushWants');

export const pushKey = z.object({ /** VAPID, base64url. */ publicKey: z.string() }).openapi('PushKey');

export const subscriptionRequest = z
  .object({
    /** As the browser's PushSubscription gives it. */
    endpoint: z.string().max(1000),
    keys: z.object({ p256dh: base64Bytes(65), auth: base64Bytes(16) }),
    wants,
  })
  .openapi('PushSubscriptionRequest');

export const subscription = z.object({ endpoint: z.string(), wants }).openapi('PushSubscription');

const path = '/api/v1/push/subscription';
const security = [{ token: [] }];

export const getPushKey = createRoute({
  method: 'get',
  path: '/api/v1/push/key',
  responses: { 200: json('What a phone subscribes with.', pushKey) },
});

export const putSubscription = createRoute({
  method: 'put',
  path,
  security,
  description:
    'Where this phone takes messages while its page is closed: one a phone, confirmed each time it is opened.',
  request: { body: { required: true, content: { 'application/json': { schema: subscriptionRequest } } } },
  responses: { 204: { description: 'Kept.' }, ...INVALID, ...UNKNOWN_DEVICE, ...TOO_MANY, ...UNAVAILABLE },
});

export const getSubscription = createRoute({
  method: 'get',
  path,
  security,
  responses: { 200: json('As it is kept.', subscription), ...UNKNOWN_DEVICE, ...NOT_FOUND },
});

export const deleteSubscription = createRoute({
  method: 'delete',
  path,
  security,
  responses: { 204: { description: 'There is none now.' }, ...UNKNOWN_DEVICE, ...UNAVAILABLE },
});
