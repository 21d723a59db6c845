/** What is held by a socket on which nothing happens, by a document likewise, and by a server with a weekend's work in it. */
import { later } from './crowd.ts';
import type { Generator } from './load-process.ts';
import { IDLE_DOCUMENTS, type Prepared } from './prepare.ts';
import type { Target } from './rooms.ts';
import { type ServerName, ServerProcess } from './server-process.ts';
import type { Row, Sheet } from './sheet.ts';

const MB = 1_048_576;
/** A debounced store has been written by then, ms. */
const SETTLE_MS = 2_500;
const IDLE_SOCKETS = 1_000;
/** There before, so that what the first socket brings along is not counted. */
const FIRST = 20;
const WEEKEND_SOCKETS = 300;
const SOCKETS: Row = { name: 'memory of 1,000 idle sockets on one document', unit: 'MB', aim: '≤ 12' };
const DOCUMENTS: Row = { name: 'memory of 1,000 idle documents of one event, each with a socket', unit: 'MB' };
const WEEKEND: Row = {
  ...{ name: 'resident memory, 300 sockets on a document of 11,000 events', unit: 'MB', aim: '< 150' },
};

/** Of its documents: a process with them beside one without, since PVM has a log in memory whether or not anyone reads it. */
export async function idle(name: ServerName, prepared: Prepared, load: Generator, sheet: Sheet) {
  const empty = await idleSockets(name, prepared, load, sheet);
  if (name === 'bare') return;
  await using server = await ServerProcess.on(name, prepared.of(name, 'idle'));
  await load.openDocuments(targetOf(server), IDLE_DOCUMENTS);
  await later(SETTLE_MS);
  sheet.add(DOCUMENTS, name, ((await server.usage({ tidy: true })).rss - empty) / MB);
}

/** Gives what the server held before anyone came, bytes. */
async function idleSockets(name: ServerName, prepared: Prepared, load: Generator, sheet: Sheet): Promise<number> {
  await using server = await ServerProcess.on(name, prepared.of(name, 'evening'));
  const empty = await server.usage({ tidy: true });
  await load.enter(targetOf(server), 1);
  await load.readers(FIRST);
  const before = await server.usage({ tidy: true });
  await load.readers(FIRST + IDLE_SOCKETS);
  const after = await server.usage({ tidy: true });
  sheet.add(SOCKETS, name, (after.rss - before.rss) / MB);
  await load.leave();
  return empty.rss;
}

/** As it stands, garbage included. */
export async function weekend(name: ServerName, prepared: Prepared, load: Generator, sheet: Sheet) {
  await using server = await ServerProcess.on(name, prepared.of(name, 11_000));
  await load.enter(targetOf(server), 1, prepared.counts.get(11_000)!);
  await load.readers(WEEKEND_SOCKETS);
  await load.paced(20, 1_000);
  sheet.add(WEEKEND, name, (await server.usage()).rss / MB);
  await load.leave();
}

const targetOf = (server: ServerProcess): Target => ({ server: server.name, port: server.port });
