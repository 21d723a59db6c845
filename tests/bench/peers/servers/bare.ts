/**
 * The floor: `ws`, and every message to everyone else. It keeps nothing, knows nobody and reads nothing.
 * With PEERS_BATCH it sends what came in one turn of the event loop as one message.
 */
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { announcePort } from './port.ts';

const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const sockets = new Set<WebSocket>();
const waiting: Buffer[] = [];

server.on('connection', (ws) => {
  sockets.add(ws);
  ws.on('close', () => sockets.delete(ws));
  ws.on('message', (data) => (process.env.PEERS_BATCH ? gather(data as Buffer) : broadcast(data as Buffer, ws)));
});
announcePort(http);

function gather(data: Buffer): void {
  if (waiting.push(data) === 1) setImmediate(() => broadcast(Buffer.concat(waiting.splice(0))));
}

function broadcast(data: Buffer, except?: WebSocket): void {
  for (const ws of sockets) if (ws !== except) ws.send(data, { binary: true });
}
