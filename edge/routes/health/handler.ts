import { type Deps, makeRoutes } from '../../http/app.ts';
import { getHealth } from './route.ts';

export const healthRoutes = ({ node, sockets }: Deps) =>
  makeRoutes().openapi(getHealth, (c) => {
    const { venue, start, starts } = node.facts;
    return c.json(
      {
        node: {
          ...{ venue, start, starts, term: node.primary.term },
          ...{ uptimeMs: Math.round(process.uptime() * 1000), aheadMs: node.clock.ahead },
        },
        store: node.storage.state,
        documents: node.documents,
        sockets: sockets(),
        upstream: node.state.cloud,
      },
      200,
    );
  });
