/** The edge, put together: node, sockets, HTTP, and what is printed for people. */
import { createServer, type Server } from 'node:http';
import { venueOf } from '../src/access/index.ts';
import { CLOSE } from '../src/sync/protocol.ts';
import { addressesOf, announce } from './announce.ts';
import { guardConnections } from './http/connections.ts';
import { healthOf } from './http/health.ts';
import { LateApp } from './http/late-app.ts';
import type { Log } from './log.ts';
import { publishVenue } from './mdns.ts';
import type { Settings } from './settings.ts';
import { StartRefused } from './store/refusals.ts';
import type { EdgeStore } from './store/store.ts';
import { SyncServer } from './sync/server.ts';
import { Strangers } from './sync/strangers.ts';
import { syncPorts } from './sync/visits.ts';
import { VenueNode } from './venue/node.ts';

export interface Edge {
  readonly node: VenueNode;
  /** Resolves when all of the program is. */
  readonly loaded: Promise<unknown>;
  stop(): Promise<void>;
}

/** The app is loaded so long after the venue listens, ms, if no request asks for it before: sockets are at the door first. */
const APP_MS = 500;
/** How long open connections get to end by themselves, ms. */
const STOP_MS = 500;

/** Rejects with `StartRefused` for reasons that whoever starts it can act on. */
export async function startEdge(settings: Settings, log: Log, store?: EdgeStore): Promise<Edge> {
  const node = await VenueNode.open(settings, log, (error) => endProcess(log, error), store);
  const demo = settings.demo && !node.isSetUp ? await fillDemo(node) : undefined;

  const strangers = new Strangers(node);
  const sync = new SyncServer(syncPorts(node, strangers));
  node.tellAll = (message) => sync.tellAll(message);
  node.onAccessChanged = () => {
    closeRevoked(node, sync);
    strangers.lookAgain();
  };

  const addresses = addressesOf(settings);
  const sockets = () => sync.sockets.size;
  const app = new LateApp(
    async () => (await import('./http/app.ts')).answerBy(node, { sockets, addresses }),
    () => healthOf(node, sockets()),
  );
  const http = createServer(app.answer);
  guardConnections(http, log);
  sync.attach(http);
  const beat = setInterval(() => sync.beat(), settings.heartbeatMs);
  await listen(http, settings);
  log.info(
    { port: settings.port, venue: node.facts.venue, start: node.facts.start, starts: node.facts.starts },
    'listening',
  );
  const loaded = new Promise((resolve) => setTimeout(resolve, APP_MS).unref()).then(() => app.ready());
  announce(node, settings, addresses, demo);
  const unpublish = settings.host === '127.0.0.1' ? undefined : await publish(node, log);

  async function stop(): Promise<void> {
    clearInterval(beat);
    unpublish?.();
    sync.close();
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeIdleConnections();
    const patience = setTimeout(() => {
      sync.terminate();
      http.closeAllConnections();
    }, STOP_MS);
    await closed;
    clearTimeout(patience);
    await node.close();
    log.info('stopped');
  }
  return { node, loaded, stop };
}

/** Where the venue is, for whoever looks for it on the local network. */
function publish(node: VenueNode, log: Log): Promise<() => void> {
  const name = venueOf(node.access)?.name ?? 'Poker room';
  return publishVenue(log, name, node.facts.venue, node.settings.port);
}

async function fillDemo(node: VenueNode) {
  const { makeDemoVenue } = await import('./demo/venue.ts');
  return makeDemoVenue(node);
}

/** What is on disk is not known any more: the next start reads it anew. */
function endProcess(log: Log, error: unknown): never {
  log.fatal({ err: error }, 'the store is broken: ending, so that the next start reads what is really there');
  process.exit(70);
}

/** A device that may no longer read is put off what it reads; its outbox stays open to it. */
function closeRevoked(node: VenueNode, sync: SyncServer): void {
  const { access } = node;
  for (const socket of sync.sockets) {
    const { device, document } = socket;
    const { standing, sort } = access.get('devices', device.id) ?? {};
    const reads = standing === 'enrolled' && (sort === 'tablet' || document.startsWith('board/'));
    if (!reads && !document.startsWith('outbox/')) socket.close(CLOSE.forbidden, 'revoked');
  }
}

function listen(http: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartRefused(`Port ${port} is taken by another program; set PORT to a free one.`)
          : error,
      ),
    );
    http.listen(port, host, () => resolve());
  });
}
