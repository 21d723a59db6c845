import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { ROOT } from '../../src/sync/append.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import type { Forger } from './support/forger.ts';
import { makeDice } from './support/mutations.ts';
import { cuttingProxy, type Meddler, messageProxy } from './support/proxies.ts';
import { openStock, readFresh } from './support/stock-reader.ts';

const SEED = 20_261_123;
const ACTS = 120;

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

const PROXIES: [what: string, open: (port: number) => Promise<Meddler>][] = [
  ['reorders messages', (port) => messageProxy(port, ['reorder'], makeDice(SEED))],
  ['delays them', (port) => messageProxy(port, ['delay'], makeDice(SEED))],
  ['doubles them', (port) => messageProxy(port, ['duplicate'], makeDice(SEED))],
  ['does all of it', (port) => messageProxy(port, ['reorder', 'delay', 'duplicate'], makeDice(SEED))],
  ['cuts the line in the middle of frames', (port) => cuttingProxy(port, 6_000, makeDice(SEED))],
];

it.each(PROXIES)('between a stock provider and the edge one that %s: every act once, in order', async (_what, open) => {
  const proxy = await open(arena.edge.port);
  const tablet = await arena.forger();
  const { token, device } = tablet.identity;
  const reader = { origin: proxy.origin, venue: arena.venue, token };
  const log = `log/${arena.venue}/floor/${arena.ana.replica.head('floor')!.segment}`;
  const outbox = new Y.Doc();
  const writes = impatient(openStock(reader, tablet.outbox(), outbox));
  const reads = impatient(openStock(reader, log));

  try {
    const ids = await writeActs(tablet, outbox, proxy);
    await waitFor(() => ids.every((id) => arena.ana.replica.fold('floor').has(id)), {
      ...{ timeout: 30_000, message: () => `all acts; ${arena.edge.logs.slice(-400)}` },
    });
    expect(mine(device)).toEqual(ids);
    await arena.bystander();

    // Whoever read through the proxy ends with what a fresh reader finds without it.
    const fresh = await readFresh({ ...reader, origin: arena.edge.origin }, log);
    const all = fresh.getArray(ROOT).toJSON();
    await waitFor(() => reads.doc.getArray(ROOT).length >= all.length, { timeout: 20_000, message: 'the whole log' });
    expect(reads.doc.getArray(ROOT).toJSON().slice(0, all.length)).toEqual(all);
    expect(Object.values(proxy.done).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(10);
    expect(arena.edge.entries.filter(({ device: of, msg }) => of === device && msg === 'refused')).toEqual([]);
  } finally {
    writes.destroy();
    reads.destroy();
    await proxy.close();
  }
});

/** Acts one by one while the proxy is at it, then lets it behave: what is lost by then must come through after all. */
async function writeActs(tablet: Forger, outbox: Y.Doc, proxy: Meddler): Promise<string[]> {
  const entries = outbox.getArray<Uint8Array[]>(ROOT);
  const session = await tablet.signIn(arena.user('Ben'));
  entries.push([[session.bytes, session.signature]]);
  const ids: string[] = [];
  for (let i = 0; i < ACTS; i++) {
    const { id, bytes, signature } = await tablet.make();
    entries.push([[bytes, signature]]);
    ids.push(id);
    if (i % 10 === 0) await arena.bystander();
  }
  proxy.behave();
  const last = await tablet.make();
  entries.push([[last.bytes, last.signature]]);
  return [...ids, last.id];
}

const mine = (device: string): string[] =>
  arena.ana.replica
    .fold('floor')
    .entries.map((entry) => entry.id)
    .filter((id) => id.startsWith(`${device}.`));

/** A test need not wait as long as a provider does before it comes back. */
function impatient(provider: WebsocketProvider): WebsocketProvider {
  provider.maxBackoffTime = 50;
  return provider;
}
