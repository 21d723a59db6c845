/** What only PVM does: an act until it is safe, and a tablet that starts with no server at all. */

import type { VenueNode } from '../../../edge/venue/node.ts';
import { JUDGEMENT } from '../../../src/subjects.ts';
import { openCheckpoint } from '../../../src/sync/checkpoint.ts';
import { type Chain, chainOf } from '../../../src/sync/directory.ts';
import { Replica } from '../../../src/sync/replica.ts';
import { subtleVerify } from '../../../src/sync/signing.ts';
import { openNode, TOURNAMENT } from '../evening-on-disk.ts';
import { foldedEvening, lookingBack } from '../fold.ts';
import { type Figure, measure, measureSpread, timed } from '../measure.ts';
import type { Generator } from './load-process.ts';
import type { Prepared } from './prepare.ts';
import { ServerProcess } from './server-process.ts';

const SUITE = 'peers';

export async function* ownFigures(prepared: Prepared, load: Generator): AsyncGenerator<Figure> {
  yield* ofPvm(tapToAck(prepared, load));
  yield* ofPvm(coldStart(prepared));
  yield* ofPvm(lookingBack(SUITE, foldedEvening()));
}

async function* ofPvm(figures: AsyncIterable<Figure>): AsyncGenerator<Figure> {
  for await (const figure of figures) yield { ...figure, server: 'pvm' };
}

async function* tapToAck(prepared: Prepared, load: Generator): AsyncGenerator<Figure> {
  await using server = await ServerProcess.on('pvm', prepared.of('pvm', 'evening'));
  yield* measureSpread(SUITE, 'act to its durable acknowledgement, by protocol', { unit: 'ms' }, () =>
    load.ackTimes(server.port),
  );
}

/** A tablet's own bytes, read and folded as after a cold start: its newest checkpoint and what followed, and all of it. */
async function* coldStart(prepared: Prepared): AsyncGenerator<Figure> {
  const node = await openNode(prepared.of('pvm', 11_000)!);
  const kept = await keptBytes(node);
  await node.close();
  const name = `tablet’s cold start with a log of ${kept.count.toLocaleString('en')} events`;
  yield await measure(SUITE, `${name}: from its checkpoint`, { unit: 'ms' }, () =>
    timed(async () => {
      const replica = newReplica();
      replica.offerChain(TOURNAMENT, kept.chain);
      const { segment } = kept.checkpoint;
      const fold = await openCheckpoint(kept.venue, kept.checkpoint, () => true, verify);
      replica.offerCheckpoint(TOURNAMENT, { segment, fold });
      const last = kept.chain.links.at(-1)!.segment;
      replica.offerSegment(TOURNAMENT, last, kept.segments.get(last)!);
      mustBeComplete(replica);
    }),
  );
  yield await measure(SUITE, `${name}: from its first event`, { unit: 'ms' }, () =>
    timed(() => {
      const replica = newReplica();
      replica.offerChain(TOURNAMENT, kept.chain);
      for (const [segment, entries] of kept.segments) replica.offerSegment(TOURNAMENT, segment, entries);
      mustBeComplete(replica);
    }),
  );
}

const verify = subtleVerify(crypto.subtle as never);

const newReplica = (): Replica =>
  new Replica({
    subjectOf: JUDGEMENT.subjectOf,
    onDifference: (difference) => {
      throw new Error(`came to another state: ${JSON.stringify(difference)}`);
    },
  });

function mustBeComplete(replica: Replica): void {
  if (!replica.view(TOURNAMENT).complete) throw new Error('the replica is not complete');
}

async function keptBytes(node: VenueNode) {
  const log = node.primary.logs.get(TOURNAMENT)!;
  const checkpoint = node.directory.checkpointOf(TOURNAMENT)!;
  const segments = new Map<string, Uint8Array[]>();
  for (const { segment } of log.segments) segments.set(segment, await node.store.entries(TOURNAMENT, segment));
  const chain: Chain = chainOf(log, checkpoint);
  const count = log.segments.reduce((sum, { count }) => sum + count, 0);
  return { venue: node.facts.venue, chain, checkpoint, segments, count };
}
