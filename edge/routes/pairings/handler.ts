import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { fromBase64 } from '../../http/fields.ts';
import { addressOf, requireStaff } from '../../http/guards.ts';
import { HeldOpen } from '../../http/held-open.ts';
import { enrolDisplay } from '../../venue/enrolling.ts';
import { getPairing, postClaim, postPairing } from './route.ts';

/** Screens of one address that wait to be paired at once. */
const MAX_WAITS = 32;

export function pairingRoutes({ node, tries }: Deps) {
  const routes = makeRoutes();
  const waits = new HeldOpen(MAX_WAITS, 'pairing.busy');
  routes.openapi(postPairing, async (c) => {
    await tries.take(`pairing ${addressOf(c)}`);
    const { publicKey } = c.req.valid('json') ?? {};
    const { code, secret, lifeMs } = node.pairings.begin(publicKey ? fromBase64(publicKey) : undefined);
    return c.json({ code, secret, seconds: Math.round(lifeMs / 1000) }, 201);
  });
  routes.openapi(postClaim, async (c) => {
    const { id } = requireStaff(c, node.devices);
    const { code, name } = c.req.valid('json');
    await tries.take(`claim ${id}`);
    const screen = node.pairings.claim(code);
    if (!screen) throw new ApiError(404, 'pairing.unknown', 'No screen shows these digits.');
    await tries.giveBack(`claim ${id}`);
    try {
      const paired = await enrolDisplay(node, name, screen.publicKey);
      screen.done(paired);
      return c.json({ device: paired.device }, 201);
    } catch (error) {
      screen.undo();
      throw error;
    }
  });
  routes.openapi(getPairing, async (c) => {
    const { secret } = c.req.valid('param');
    const ended = waits.take(addressOf(c));
    const outcome = await node.pairings.outcome(secret, c.req.valid('query').wait * 1000).finally(ended);
    c.header('Cache-Control', 'no-store');
    if (outcome === 'unknown')
      throw new ApiError(404, 'pairing.unknown', 'These digits have run out; ask for new ones.');
    return c.json(outcome === 'waiting' ? { waiting: true as const } : outcome, 200);
  });
  return routes;
}
