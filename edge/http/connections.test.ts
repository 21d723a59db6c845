import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../tests/support/wait.ts';
import { guardConnections } from './connections.ts';

let http: Server;
let lines: { msg: string; code: string }[];
const sockets: Socket[] = [];

beforeEach(async () => {
  lines = [];
  http = createServer((request, response) => {
    if (request.url === '/hello') response.end('hello');
    else request.resume().on('end', () => response.end('read'));
  });
  guardConnections(http, pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }));
  await once(http.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  http.closeAllConnections();
  http.close();
});

const codes = () => lines.map(({ code }) => code);

function say(text: string): { socket: Socket; heard: () => string } {
  const socket = connect((http.address() as AddressInfo).port, '127.0.0.1');
  let heard = '';
  socket.on('error', () => {}).setEncoding('latin1');
  socket.on('data', (data: string) => {
    heard += data;
  });
  socket.write(text);
  sockets.push(socket);
  return { socket, heard: () => heard };
}

describe('what is no request', () => {
  it.each([
    ['noise', 'hello?\r\n\r\n', '400', 'request.broken'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, '431', 'request.broken'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      '400',
      'request.broken',
    ],
  ])('%s is answered, told and ended', async (_what, text, status, code) => {
    const { socket, heard } = say(text);
    await waitFor(() => socket.destroyed, { message: 'the end of the line' });
    expect(heard()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(codes()).toEqual([code]);
  });
});

describe('a body that nobody wants', () => {
  const head = 'GET /hello HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n';

  it('is cut off while it goes on, after its sender was answered', async () => {
    const { socket, heard } = say(head);
    await waitFor(() => heard().endsWith('hello'), { message: 'the answer' });
    await waitFor(() => socket.destroyed, { message: 'the end of the line' });
    expect(codes()).toEqual(['body.unread']);
  });

  it('that ends by itself leaves the line as it was', async () => {
    const { socket, heard } = say(`${head}5\r\nabcde\r\n0\r\n\r\n`);
    await waitFor(() => heard().endsWith('hello'), { message: 'the answer' });
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nok');
    await waitFor(() => heard().endsWith('read'), { message: 'the next answer' });
    expect(codes()).toEqual([]);
  });
});
