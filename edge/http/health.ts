/** How the node is, for whoever asks `/health`. */
import type { VenueNode } from '../venue/node.ts';

/** `sockets`: open now. */
export function healthOf(node: VenueNode, sockets: number) {
  const { venue, start, starts } = node.facts;
  return {
    node: {
      ...{ venue, start, starts, term: node.primary.term },
      ...{ uptimeMs: Math.round(process.uptime() * 1000), aheadMs: node.clock.ahead },
    },
    store: node.storage.state,
    documents: node.documents,
    sockets,
    upstream: node.state.cloud,
  };
}
