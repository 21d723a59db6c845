import type { Context } from 'hono';
import { FOLD_VERSION } from '../../../src/kernel/step.ts';
import { encodeCheckpoint } from '../../../src/sync/transfer.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { binary } from '../../http/binary.ts';
import { requireStaff } from '../../http/guards.ts';
import { getCheckpoint, getCheckpointOf } from './route.ts';

export function checkpointRoutes({ node }: Deps) {
  async function answer(c: Context, subject: string, segment: string): Promise<Response> {
    requireStaff(c, node.devices);
    const checkpoint = await node.store.checkpoint(subject, segment, FOLD_VERSION);
    if (!checkpoint)
      throw new ApiError(404, 'checkpoint.unknown', 'There is no checkpoint at the end of this segment.');
    // An undo that reaches behind it makes it anew under the same name.
    c.header('Cache-Control', 'no-cache');
    return binary(c, encodeCheckpoint(checkpoint));
  }
  const routes = makeRoutes();
  routes.openapi(getCheckpoint, (c) => {
    const { subject, segment } = c.req.valid('param');
    return answer(c, subject, segment);
  });
  routes.openapi(getCheckpointOf, (c) => {
    const { sort, id, segment } = c.req.valid('param');
    return answer(c, `${sort}/${id}`, segment);
  });
  return routes;
}
