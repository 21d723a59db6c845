import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { framesOf } from './frames.ts';

const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000];

describe('framesOf', () => {
  it('is read by a WebSocket as the messages that went into it', async () => {
    const messages = LENGTHS.map((length, i) => new Uint8Array(length).fill(i + 1));
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    server.on('connection', (_ws, request) => request.socket.write(framesOf(messages)));
    await new Promise((resolve) => server.once('listening', resolve));
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`);
    const received: Buffer[] = [];
    await new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('message', (data, isBinary) => {
        expect(isBinary).toBe(true);
        if (received.push(data as Buffer) === messages.length) resolve();
      });
    });
    client.terminate();
    server.close();
    expect(received.map((data) => data.equals(messages[received.indexOf(data)]!))).toEqual(LENGTHS.map(() => true));
  });

  it('of no messages is nothing', () => {
    expect(framesOf([])).toHaveLength(0);
  });
});
