/** Tablets and edge over loopback: how soon an act is safe and seen, what a joiner fetches, how soon an edge is back. */
import type { EdgeProcess } from '../support/edge-process.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { ackOf, eachAct, nextAct, seenBy } from './act-times.ts';
import { enrolledClient } from './clients.ts';
import { join, readWhole } from './joining.ts';
import { type Figure, measure, measureSpread } from './measure.ts';
import { openRoom } from './room.ts';
import { browserToBrowser } from './two-browsers.ts';

const SUITE = 'sync';

export async function* syncSuite(): AsyncGenerator<Figure> {
  yield* acts();
  for (const entries of [5_000, 50_000]) yield* joins(entries);
  for (const entries of [10_000, 50_000]) yield* restarts(entries);
}

async function* acts(): AsyncGenerator<Figure> {
  await using room = await openRoom(2_000);
  const [one, other] = [await enrolledClient(room.edge), await enrolledClient(room.edge)];
  const options = { unit: 'ms', aim: '≤ 50' };
  yield* measureSpread(SUITE, 'act to acknowledgement (durable), by protocol', options, () => eachAct(one, ackOf));
  yield* measureSpread(SUITE, 'act to another device, by protocol', options, () =>
    eachAct(one, (id) => seenBy(other, id)),
  );
  const crowd = await Promise.all(Array.from({ length: 20 }, () => enrolledClient(room.edge)));
  const busy = keepBusy(crowd.slice(0, 4));
  yield* measureSpread(SUITE, 'the same among 20 more devices, 4 of them acting', options, () =>
    eachAct(one, (id) => seenBy(other, id)),
  );
  await busy.stop();
  for (const client of [...crowd, one, other]) client.disconnect();
  yield* browserToBrowser(SUITE, room.edge);
}

/** Each acts twenty times a second until stopped: more than a whole room does. */
function keepBusy(clients: readonly SyncClient[]) {
  let going = true;
  const loops = clients.map(async (client) => {
    while (going) {
      await client.act(...nextAct());
      await new Promise((resume) => setTimeout(resume, 50));
    }
  });
  return {
    stop() {
      going = false;
      return Promise.all(loops);
    },
  };
}

async function* joins(entries: number): AsyncGenerator<Figure> {
  await using room = await openRoom(entries);
  const { identity, client } = await steward(room.edge);
  client.disconnect();
  const size = entries.toLocaleString('en');
  let bytes = 0;
  yield await measure(SUITE, `cold join of ${size} entries: all subjects complete`, { unit: 'ms' }, async () => {
    const joined = await join(room.edge.origin, identity);
    bytes = joined.bytes;
    return joined.ms;
  });
  yield {
    suite: SUITE,
    name: `cold join of ${size} entries: bytes received`,
    value: bytes / 1024,
    unit: 'KB',
    runs: [],
  };
  yield await measure(
    SUITE,
    `whole history of ${size} entries fetched, proved and folded`,
    { unit: 'ms' },
    async () => {
      const read = await readWhole(room.edge.origin, identity);
      bytes = read.bytes;
      return read.ms;
    },
  );
  yield {
    suite: SUITE,
    name: `whole history of ${size} entries: bytes received`,
    value: bytes / 1024,
    unit: 'KB',
    runs: [],
  };
}

async function steward(edge: EdgeProcess) {
  const client = await enrolledClient(edge);
  return { client, identity: client.identity };
}

async function* restarts(entries: number): AsyncGenerator<Figure> {
  await using room = await openRoom(entries);
  const name = `edge killed and started at ${entries.toLocaleString('en')} entries, until it serves`;
  yield await measure(SUITE, name, { unit: 'ms' }, async () => {
    await room.edge.kill();
    const begin = performance.now();
    await room.edge.start();
    return performance.now() - begin;
  });
}
