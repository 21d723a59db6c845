import { hex } from '../../../src/sync/directory.ts';
import { encodeEntries } from '../../../src/sync/transfer.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { binary } from '../../http/binary.ts';
import { requireStaff } from '../../http/guards.ts';
import type { VenueNode } from '../../venue/node.ts';
import { getSegment } from './route.ts';

export const segmentRoutes = ({ node }: Deps) =>
  makeRoutes().openapi(getSegment, async (c) => {
    requireStaff(c, node.devices);
    const found = closedSegment(node, c.req.valid('param').hash);
    if (!found) throw new ApiError(404, 'segment.unknown', 'No closed segment has this hash.');
    const entries = await node.store.entries(found.subject, found.segment);
    // Its name is its content: whoever has it need never ask again. Private: it is staff's.
    c.header('Cache-Control', 'private, max-age=31536000, immutable');
    return binary(c, encodeEntries(entries));
  });

function closedSegment(node: VenueNode, hash: string): { subject: string; segment: string } | undefined {
  for (const { subject, segments } of node.primary.logs.values())
    for (const one of segments.slice(0, -1)) if (hex(one.hash) === hash) return { subject, segment: one.segment };
  return undefined;
}
