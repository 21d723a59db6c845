/**
 * Bodies that nobody wants. Once a request is answered, whatever else comes of it is only read so that the sender hears
 * the answer: a little of it, for a moment. Then the line is cut, or one sender could have the node read for ever.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const MOST_BYTES = 1024 * 1024;
const PATIENCE_MS = 500;
const LOOK_MS = 10;

export function cutUnread(http: Server, onCut: () => void): void {
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    response.once('finish', () => {
      if (!request.complete) watch(request, onCut);
    });
  });
}

function watch(request: IncomingMessage, onCut: () => void): void {
  const { socket } = request;
  const until = performance.now() + PATIENCE_MS;
  // Counted on the line: once answered, a body is thrown away without anyone being told of it.
  const most = socket.bytesRead + MOST_BYTES;
  const look = setInterval(() => {
    if (request.complete || socket.destroyed) return clearInterval(look);
    if (socket.bytesRead < most && performance.now() < until) return;
    clearInterval(look);
    socket.destroy();
    onCut();
  }, LOOK_MS);
}
