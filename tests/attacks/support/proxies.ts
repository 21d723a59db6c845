/** What may stand between a tablet and the edge: a bad network, or someone who plays one. */
import { connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import { type WebSocket as Client, WebSocket, WebSocketServer } from 'ws';
import type { Dice } from './mutations.ts';

export interface Meddler {
  readonly origin: string;
  /** From now on it passes on what comes, as it comes. */
  behave(): void;
  /** How often it did what. */
  readonly done: Record<string, number>;
  close(): Promise<void>;
}

type Mischief = 'reorder' | 'delay' | 'duplicate';

/** Passes on whole messages, but in another order, later, or more often than they came. */
export async function messageProxy(port: number, mischief: readonly Mischief[], dice: Dice): Promise<Meddler> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const done: Record<string, number> = {};
  let honest = false;
  server.on('connection', (client, request) => {
    const edge = new WebSocket(`ws://127.0.0.1:${port}${request.url}`);
    const opened = new Promise<void>((resolve) => edge.once('open', () => resolve()));
    client.on('message', pass(edge, opened));
    edge.on('message', pass(client, Promise.resolve()));
    ends(client, edge);
    ends(edge, client);
  });
  await new Promise((resolve) => server.once('listening', resolve));

  /** One direction of one line. */
  function pass(to: Client, ready: Promise<void>): (data: unknown) => void {
    let held: Buffer[] = [];
    const send = (data: Buffer) => to.readyState === to.OPEN && to.send(data);
    return async (raw) => {
      const data = raw as Buffer;
      await ready;
      const what = honest ? undefined : mischief[dice(mischief.length * 2)];
      if (what) done[what] = (done[what] ?? 0) + 1;
      if (what === 'reorder') return void held.push(data);
      if (what === 'delay') return void setTimeout(send, 5 + dice(60), data);
      send(data);
      if (what === 'duplicate') for (let times = 1 + dice(3); times > 0; times--) send(data);
      // What was held back comes after what came later, the last first.
      for (const late of held.reverse()) send(late);
      held = [];
    };
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    done,
    behave: () => {
      honest = true;
    },
    close: () => shut(server),
  };
}

function ends(one: Client, other: Client): void {
  one.on('error', () => {});
  one.on('close', (code) => (code >= 4400 && code < 4500 ? other.close(code) : other.terminate()));
}

function shut(server: WebSocketServer): Promise<void> {
  for (const client of server.clients) client.terminate();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Passes on bytes, but cuts the line somewhere in the middle of them. */
export async function cuttingProxy(port: number, bytesToLive: number, dice: Dice): Promise<Meddler> {
  const done: Record<string, number> = { cut: 0 };
  const lines = new Set<Socket>();
  let honest = false;
  const server: Server = createTcp((client) => {
    const edge = connect(port, '127.0.0.1');
    const cut = () => {
      for (const side of [client, edge]) side.destroy();
    };
    let left = dice(bytesToLive * 2);
    const through = (from: Socket, to: Socket) => {
      from.on('error', cut).on('close', cut);
      from.on('data', (data) => {
        left -= data.length;
        if (honest || left > 0) return void to.write(data);
        done.cut!++;
        // The first part of a frame still arrives, its rest never.
        to.write(data.subarray(0, Math.max(1, data.length + left)), cut);
      });
    };
    through(client, edge);
    through(edge, client);
    lines.add(client);
    client.once('close', () => lines.delete(client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    done,
    behave: () => {
      honest = true;
    },
    close() {
      for (const line of lines) line.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
