import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { requireStaff } from '../../http/guards.ts';
import { postPlayerCode } from './route.ts';

export const playerCodeRoutes = ({ node }: Deps) =>
  makeRoutes().openapi(postPlayerCode, (c) => {
    requireStaff(c, node.devices);
    const { player } = c.req.valid('json');
    if (!node.accounts.isKnown(player)) throw new ApiError(404, 'player.unknown', 'The floor knows no such player.');
    const { code, lifeMs } = node.playerCodes.issue(player);
    return c.json({ code, validUntil: node.clock.now() + lifeMs }, 201);
  });
