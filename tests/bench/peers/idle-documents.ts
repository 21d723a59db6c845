/** What a document holds that has one small event and one reader, and the resident memory of a working server. */
import { later } from './crowd.ts';
import type { Generator } from './load-process.ts';
import { IDLE_DOCUMENTS, type Prepared } from './prepare.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Row, Sheet } from './sheet.ts';

const MB = 1_048_576;
/** A debounced store has been written by then, ms. */
const SETTLE_MS = 2_500;
const DOCUMENTS: Row = { name: 'memory of 1,000 idle documents, each with one event and one socket', unit: 'MB' };
const WEEKEND: Row = {
  ...{ name: 'resident memory with 300 sockets and a document of 11,000 events', unit: 'MB', aim: '< 150' },
};
const SOCKETS = 300;

export async function idleDocuments(name: ServerName, prepared: Prepared, load: Generator, sheet: Sheet) {
  const empty = await resident(name, prepared.of(name, 'evening'), (server) => load.openDocuments(server, 1));
  const full = await resident(name, prepared.of(name, 'idle'), (server) => load.openDocuments(server, IDLE_DOCUMENTS));
  sheet.add(DOCUMENTS, name, (((full - empty) / MB) * 1_000) / (IDLE_DOCUMENTS - 1));
}

export async function weekend(name: ServerName, prepared: Prepared, load: Generator, sheet: Sheet) {
  await using server = await ServerProcess.on(name, prepared.of(name, 11_000));
  await load.enter({ server: name, port: server.port }, 1, prepared.counts.get(11_000)!);
  await load.readers(SOCKETS);
  await load.paced(20, 1_000);
  sheet.add(WEEKEND, name, (await server.usage()).rss / MB);
  await load.leave();
}

async function resident(
  name: ServerName,
  data: string | undefined,
  open: (target: { server: ServerName; port: number }) => Promise<void>,
): Promise<number> {
  await using server = await ServerProcess.on(name, data);
  await open({ server: name, port: server.port });
  await later(SETTLE_MS);
  return (await server.usage({ tidy: true })).rss;
}
