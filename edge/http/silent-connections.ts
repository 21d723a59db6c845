/**
 * Connections that ask for nothing. A flood of them must not keep the room out, so beyond a number the
 * longest silent one makes room. Whoever asks at once is never among them, and that takes a moment: what somebody says
 * is read a turn after they came, and a thousand more may have come by then.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Each holds a file handle and some 10 KB. */
const MAX_SILENT = 1_000;
/** Silent for less than this makes no room, ms, while there are not so many times too many. */
const GRACE_MS = 500;
const CROWD = 3;
/** An answer that is not taken is given up after this long without a byte, ms. Streams say something every 10 s. */
const STALLED_MS = 60_000;

export function limitSilent(http: Server, onDropped: () => void = () => {}, most = MAX_SILENT): void {
  // Since when, ms; in the order in which they fell silent.
  const silent = new Map<Socket, number>();
  let looking = false;
  const waits = (socket: Socket) => {
    silent.delete(socket);
    silent.set(socket, performance.now());
    makeRoom();
  };
  function makeRoom(): void {
    const now = performance.now();
    for (const [socket, since] of silent) {
      if (silent.size <= most) return;
      if (silent.size <= most * CROWD && now - since < GRACE_MS) {
        if (!looking) setTimeout(lookAgain, GRACE_MS).unref();
        looking = true;
        return;
      }
      silent.delete(socket);
      socket.destroy();
      onDropped();
    }
  }
  function lookAgain(): void {
    looking = false;
    makeRoom();
  }
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
