import { bodyLimit } from 'hono/body-limit';
import { decodeChain } from '../../../src/sync/transfer.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { addressOf } from '../../http/guards.ts';
import { postChain } from './route.ts';

/** 50,000 entries of 400 bytes and their proofs, doubled. */
const MAX_CHAIN_BYTES = 64 * 1024 * 1024;
/** While nobody was asked for one: anyone may send it, so it may cost little. */
const MAX_UNASKED_BYTES = 1024 * 1024;
/** Bytes of chains that are read at once. */
const MAX_READING_BYTES = 3 * MAX_CHAIN_BYTES;

export function chainRoutes({ node, tries }: Deps) {
  const routes = makeRoutes();
  let reading = 0;
  // Before any of the body is read.
  routes.use(postChain.path, async (c, next) => {
    await tries.take(`chain ${addressOf(c)}`);
    const bytes = Math.min(Number(c.req.header('content-length') ?? MAX_CHAIN_BYTES), MAX_CHAIN_BYTES);
    if (reading + bytes > MAX_READING_BYTES)
      throw new ApiError(429, 'chain.busy', 'Other chains are on their way; try again.');
    reading += bytes;
    try {
      await next();
    } finally {
      reading -= bytes;
    }
  });
  const onError = () => {
    throw new ApiError(413, 'chain.oversize', 'Send the chain from the first segment that differs.');
  };
  const asked = bodyLimit({ maxSize: MAX_CHAIN_BYTES, onError });
  const unasked = bodyLimit({ maxSize: MAX_UNASKED_BYTES, onError });
  routes.use(postChain.path, (c, next) => (node.meetings.awaited ? asked : unasked)(c, next));
  routes.openapi(postChain, async (c) => {
    const { head, segments } = decodeChain(new Uint8Array(await c.req.arrayBuffer()));
    await node.meetings.take(head, segments);
    return c.json({ term: node.primary.term }, 200);
  });
  return routes;
}
