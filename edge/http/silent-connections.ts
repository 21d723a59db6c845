/**
 * Connections that ask for nothing. A flood of them must not keep the room out, so beyond a number the
 * longest silent one makes room: whoever asks at once is never among them.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Each holds a file handle and some 10 KB. */
const MAX_SILENT = 1_000;
/** An answer that is not taken is given up after this long without a byte, ms. Streams say something every 10 s. */
const STALLED_MS = 60_000;

export function limitSilent(http: Server, onDropped: () => void = () => {}, most = MAX_SILENT): void {
  // In the order in which they fell silent.
  const silent = new Set<Socket>();
  const waits = (socket: Socket) => {
    silent.delete(socket);
    silent.add(socket);
    const [longest] = silent;
    if (silent.size <= most || !longest) return;
    silent.delete(longest);
    longest.destroy();
    onDropped();
  };
  http.setTimeout(STALLED_MS);
  http.on('connection', (socket) => {
    waits(socket);
    socket.once('close', () => silent.delete(socket));
  });
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    const asked = () => silent.delete(socket);
    // Half a body is half a question.
    if (hasBody(request)) request.once('end', asked);
    else asked();
    response.once('close', () => !socket.destroyed && waits(socket));
  });
  http.on('upgrade', ({ socket }: IncomingMessage) => silent.delete(socket));
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
