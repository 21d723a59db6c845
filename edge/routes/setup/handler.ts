import { venueOf } from '../../../src/access/index.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { addressOf, isLocal } from '../../http/guards.ts';
import { setUpVenue } from '../../venue/setup.ts';
import { getSetup, postSetup } from './route.ts';

export function setupRoutes({ node, tries }: Deps) {
  const routes = makeRoutes();
  routes.openapi(getSetup, (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ needed: !venueOf(node.access) }, 200);
  });
  routes.openapi(postSetup, async (c) => {
    const { name, timeZone, pin, manager, code } = c.req.valid('json');
    if (venueOf(node.access)) throw new ApiError(409, 'setup.done', 'This venue is set up already.');
    if (!isLocal(c)) await requireCode(c, code);
    await setUpVenue(node, { name, timeZone, pin, staff: [{ name: manager, roles: ['admin'] }] });
    return c.json({ venue: node.facts.venue, code: node.codes.issue().code }, 201);
  });

  // Whoever is first on the network must not be who names the venue: only who sees the edge's own screen.
  async function requireCode(c: Parameters<typeof addressOf>[0], code: string | undefined): Promise<void> {
    const key = `code ${addressOf(c)}`;
    await tries.take(key);
    if (code === undefined || !node.codes.isGood(code))
      throw new ApiError(403, 'code.unknown', 'Open the address that the edge printed: it has a code in it.');
    await tries.giveBack(key);
  }
  return routes;
}
