/** `@y/websocket-server` as its own `server.js` puts it together, with y-leveldb, on a free port. */
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { packageOf } from './package-of.ts';
import { announcePort } from './port.ts';

const NAME = '@y/websocket-server';
// Read when its module is loaded.
process.env.YPERSISTENCE = join(process.env.PEERS_DATA!, 'leveldb');
const { getPersistence, setupWSConnection } = packageOf(`${NAME}/utils`);
const { Server: WebSocketServer } = packageOf('ws', NAME);

const http = createServer();
const server = new WebSocketServer({ noServer: true });
server.on('connection', setupWSConnection);
http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
  server.handleUpgrade(request, socket, head, (ws: unknown) => server.emit('connection', ws, request));
});
// What it still holds is written when it is told to end: the store's own queue comes first.
process.once('SIGTERM', () =>
  getPersistence()
    .provider.destroy()
    .then(() => process.exit()),
);
announcePort(http);
