import { ECDH } from 'node:crypto';
import type { Context } from 'hono';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { requirePhone } from '../../http/guards.ts';
import { Tries } from '../../http/tries.ts';
import { endpointOf } from '../../push/endpoints.ts';
import { deleteSubscription, getPushKey, getSubscription, putSubscription } from './route.ts';

/** Subscriptions that one phone may make in a minute: each is a write. */
const A_MINUTE = 20;

export function pushRoutes({ node }: Deps) {
  const routes = makeRoutes();
  const tries = new Tries(A_MINUTE);

  routes.openapi(getPushKey, (c) => c.json({ publicKey: node.facts.vapid.publicKey }, 200));

  routes.openapi(putSubscription, async (c) => {
    const { id, users } = requirePhone(c, node.devices);
    const { endpoint, keys, wants } = c.req.valid('json');
    await tries.take(id);
    if (!endpointOf(endpoint, node.settings.pushLocal))
      throw new ApiError(400, 'push.endpoint', 'This is no address of a push service.');
    if (!isKey(keys.p256dh))
      throw new ApiError(400, 'push.key', 'This is no key that a message could be encrypted for.');
    const [player] = users ?? [];
    if (player === undefined) throw new ApiError(403, 'device.not-phone', 'This phone is nobody’s.');
    const base64url = { p256dh: toBase64url(keys.p256dh), auth: toBase64url(keys.auth) };
    const at = node.clock.now();
    await node.push.subscribe({ endpoint, device: id, player, keys: base64url, origin: originOf(c), wants, at });
    return c.body(null, 204);
  });

  routes.openapi(getSubscription, (c) => {
    const kept = node.push.of(requirePhone(c, node.devices).id);
    if (!kept) throw new ApiError(404, 'push.none', 'This phone takes no messages.');
    c.header('Cache-Control', 'no-store');
    return c.json({ endpoint: kept.endpoint, wants: { ...kept.wants } }, 200);
  });

  routes.openapi(deleteSubscription, async (c) => {
    await node.push.unsubscribe(requirePhone(c, node.devices).id);
    return c.body(null, 204);
  });
  return routes;
}

/** The page's own; behind a proxy that speaks TLS the request itself knows another. */
function originOf(c: Context): string {
  const asked = new URL(c.req.url);
  const stated = URL.parse(c.req.header('origin') ?? '');
  return stated?.host === asked.host ? stated.origin : asked.origin;
}

const toBase64url = (text: string): string => Buffer.from(text, 'base64').toString('base64url');

/** A point of P-256, uncompressed. */
function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  try {
    ECDH.convertKey(bytes, 'prime256v1', undefined, undefined, 'compressed');
    return bytes[0] === 4;
  } catch {
    return false;
  }
}
