import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { messageYjsSyncStep1, readSyncMessage, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { writeBoard } from '../../../src/sync/board.ts';
import { CLOSE, encodeMessage, MESSAGE, readMessage } from '../../../src/sync/protocol.ts';
import { type BoardEvents, openBoardSocket } from './board-socket.ts';

/** The machine may be busy: vitest's own patience is one second. */
const soon = <T>(look: () => T) => vi.waitFor(look, { timeout: 20_000 });

/** A server of one board, as small as it can be: the stock protocol, and answers to time. */
class OneBoard {
  readonly doc = new Y.Doc();
  readonly asked: string[] = [];
  /** What screens said of themselves. */
  readonly said: object[] = [];
  readonly sockets = new Set<WebSocket>();
  /** Closes whoever comes with this code. */
  refuse: number | undefined;
  clock = 1_718_370_000_000;
  private readonly server = new WebSocketServer({ port: 0, host: '127.0.0.1' });

  readonly listening = new Promise<void>((resolve) => this.server.once('listening', resolve));

  constructor() {
    this.server.on('connection', (socket, request) => this.serve(socket, request.url ?? ''));
    this.doc.on('update', (update) => {
      const encoder = syncMessage();
      writeUpdate(encoder, update);
      for (const socket of this.sockets) socket.send(encoding.toUint8Array(encoder));
    });
  }

  get origin(): string {
    return `ws://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  end(): void {
    for (const socket of this.sockets) socket.terminate();
    this.server.close();
  }

  private serve(socket: WebSocket, url: string): void {
    this.asked.push(url);
    if (this.refuse !== undefined) {
      socket.close(this.refuse);
      return;
    }
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('message', (data) => this.receive(socket, new Uint8Array(data as Buffer)));
  }

  private receive(socket: WebSocket, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.time) {
      const { sent } = readMessage(bytes.subarray(decoder.pos));
      socket.send(encodeMessage('time', { sent: sent as number, server: this.clock }));
    } else if (type === MESSAGE.status) {
      this.said.push(readMessage(bytes.subarray(decoder.pos)));
    } else if (type === 0) {
      const encoder = syncMessage();
      const step = readSyncMessage(decoder, encoder, this.doc, 'reader');
      if (step === messageYjsSyncStep1) socket.send(encoding.toUint8Array(encoder));
    }
  }
}

function syncMessage(): encoding.Encoder {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  return encoder;
}

const ADDRESS = { venue: 'v1', start: 's1', view: 'display.tv1', token: 'to ken' };

describe('a board over the stock provider', () => {
  let server: OneBoard;
  let on: { [K in keyof BoardEvents]-?: ReturnType<typeof vi.fn<NonNullable<BoardEvents[K]>>> };
  let close = () => {};
  beforeEach(async () => {
    server = new OneBoard();
    await server.listening;
    on = {
      ...{ content: vi.fn(), heard: vi.fn(), ended: vi.fn(), unreachable: vi.fn(), time: vi.fn() },
      status: vi.fn(),
    };
  });
  afterEach(() => {
    close();
    server.end();
  });
  const open = (origin = server.origin) => {
    close = openBoardSocket(origin, ADDRESS, on);
  };

  it('brings the board whole, then each change', async () => {
    writeBoard(server.doc, { name: 'By the cage', view: { type: 'idle' } });
    open();
    await soon(() => expect(on.content).toHaveBeenLastCalledWith({ name: 'By the cage', view: { type: 'idle' } }));
    expect(server.asked).toEqual(['/board/v1/s1/display.tv1?token=to%20ken&pvm=1'].map((path) => `/sync${path}`));
    writeBoard(server.doc, { name: 'Bar', view: { type: 'idle' } });
    await soon(() => expect(on.content).toHaveBeenLastCalledWith({ name: 'Bar', view: { type: 'idle' } }));
    expect(on.heard).toHaveBeenCalled();
  });

  it('tells of a board that is empty', async () => {
    open();
    await soon(() => expect(on.content).toHaveBeenCalledWith({}));
  });

  it('[CLOCK-1] asks for the time several times at once, and tells when each question left and its answer came', async () => {
    open();
    await soon(() => expect(on.time.mock.calls.length).toBeGreaterThanOrEqual(3));
    for (const [sent, time, received] of on.time.mock.calls) {
      expect(time).toBe(server.clock);
      expect(received).toBeGreaterThanOrEqual(sent);
    }
  });

  it('[CLOCK-5] says how the screen fares as soon as it is in touch, where there is something to say', async () => {
    on.status.mockReturnValue({ sound: 'blocked', width: 1920, height: 1080, up: 5 });
    open();
    await soon(() => expect(server.said).toEqual([{ height: 1080, sound: 'blocked', up: 5, width: 1920 }]));
  });

  it.each([
    [CLOSE.stale, 'stale'],
    [CLOSE.unauthorised, 'revoked'],
    [CLOSE.forbidden, 'revoked'],
    [CLOSE.refused, 'failed'],
  ] as const)('ends for good at close code %i: %s', async (code, why) => {
    server.refuse = code;
    open();
    await soon(() => expect(on.ended).toHaveBeenCalledExactlyOnceWith(why));
    expect(server.asked).toHaveLength(1);
  });

  it('[SCREEN-2] comes back by itself when the line broke', async () => {
    open();
    await soon(() => expect(server.sockets.size).toBe(1));
    for (const socket of server.sockets) socket.terminate();
    await soon(() => expect(server.asked).toHaveLength(2));
    expect(on.ended).not.toHaveBeenCalled();
  });

  it('counts the failures in a row where nobody answers', async () => {
    const { origin } = server;
    server.end();
    open(origin);
    await soon(() => expect(on.unreachable).toHaveBeenCalledWith(2));
  });

  it('leaves nothing behind when it is closed', async () => {
    open();
    await soon(() => expect(server.sockets.size).toBe(1));
    close();
    await soon(() => expect(server.sockets.size).toBe(0));
    on.content.mockClear();
    writeBoard(server.doc, { name: 'Bar' });
    expect(on.content).not.toHaveBeenCalled();
  });
});
