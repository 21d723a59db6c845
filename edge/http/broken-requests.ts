/** Bytes that are no request, or one that takes for ever: answered as the parser would by itself, and told. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

export function nameBroken(http: Server, note: (code: string) => void): void {
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // A line that broke is nobody's fault.
    const code = error.code ?? '';
    if (code === 'ECONNRESET' || code === 'EPIPE' || !socket.writable) return socket.destroy();
    note(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request.slow' : 'request.broken');
    // An answer may be under way already; what is written behind it would be taken for a part of it.
    if (socket.bytesWritten > 0) return socket.destroy();
    socket.end(`HTTP/1.1 ${STATUS[code] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
  });
}
