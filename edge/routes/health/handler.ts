import { type Deps, makeRoutes } from '../../http/app.ts';
import { healthOf } from '../../http/health.ts';
import { getHealth } from './route.ts';

export const healthRoutes = ({ node, sockets }: Deps) =>
  makeRoutes().openapi(getHealth, (c) => c.json(healthOf(node, sockets()), 200));
