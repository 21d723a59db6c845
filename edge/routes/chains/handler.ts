import { bodyLimit } from 'hono/body-limit';
import { decodeChain } from '../../../src/sync/transfer.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { ApiError } from '../../http/errors.ts';
import { addressOf } from '../../http/guards.ts';
import { postChain } from './route.ts';

/** 50,000 entries of 400 bytes and their proofs, doubled. */
const MAX_CHAIN_BYTES = 64 * 1024 * 1024;

export function chainRoutes({ node, tries }: Deps) {
  const routes = makeRoutes();
  const tooLarge = () => {
    throw new ApiError(413, 'chain.oversize', 'Send the chain from the first segment that differs.');
  };
  routes.use(postChain.path, bodyLimit({ maxSize: MAX_CHAIN_BYTES, onError: tooLarge }));
  routes.openapi(postChain, async (c) => {
    await tries.count(`chain ${addressOf(c)}`);
    const { head, segments } = decodeChain(new Uint8Array(await c.req.arrayBuffer()));
    await node.meetings.take(head, segments);
    return c.json({ term: node.primary.term }, 200);
  });
  return routes;
}
