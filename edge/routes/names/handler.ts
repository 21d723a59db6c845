import { type Deps, makeRoutes } from '../../http/app.ts';
import { requireStaff } from '../../http/guards.ts';
import { takeNames } from '../../venue/names.ts';
import { postNames } from './route.ts';

export const nameRoutes = ({ node }: Deps) =>
  makeRoutes().openapi(postNames, async (c) => {
    requireStaff(c, node.devices);
    const { names } = c.req.valid('json');
    const taken = await takeNames(node, new Map(names.map(({ id, ...row }) => [id, row])));
    return c.json({ taken }, 200);
  });
