import { readdirSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawSocket } from '../support/sync-socket.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { address, ask, dial, upgrade } from './support/wire.ts';

/** Opened by each flood. The edge lets far fewer stand, so neither side needs as many file handles. */
const FLOOD = 10_000;
/** Where each costs the edge more. */
const A_FEW = 2_500;
/** What may stand of them in the end, newcomers of this moment included. */
const MOST_STANDING = 1_100;
/** File handles that this process may have: a full house is as full as they allow. */
const HANDLES = Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 4_096);
const HOUSE = Math.min(5_000, HANDLES - 2_000);

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

/** The newcomer. */
const enrolled = (_device: string, kind: string) => kind === 'device.enrolled';

/** Opens many, a few hundred at a time, and says something on each. */
async function openMany(count: number, say: (socket: Socket) => void): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 250) {
    const some = Array.from({ length: Math.min(250, count - n) }, (_, i) => {
      const socket = dial({ port: arena.edge.port, from: address((n + i) % 200) });
      say(socket);
      sockets.push(socket);
      return new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
    });
    await Promise.all(some);
  }
  return sockets;
}

const letGo = (sockets: readonly Socket[]) => {
  for (const socket of sockets) socket.destroy();
};

/** File handles that the edge has open. */
const handles = (): number => readdirSync(`/proc/${arena.edge.pid}/fd`).length;

async function sockets(): Promise<number> {
  const health = (await (await fetch(`${arena.edge.origin}/health`)).json()) as { sockets: number };
  return health.sockets;
}

/** A flood while the room works and a newcomer enrols. Gives what is left of it. */
async function flood(count: number, say: (socket: Socket) => void): Promise<Socket[]> {
  let held: Socket[] = [];
  await arena.unharmed(async () => {
    const pulse = await pulseDuring(arena.edge.origin, async () => {
      held = await openMany(count, say);
      await arena.bystander(30_000);
      const newcomer = await arena.forger();
      expect(newcomer.identity.token).not.toBe('');
    });
    expect(pulse).toMatchObject({ failed: 0 });
    expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
  }, enrolled);
  return held;
}

const HALF_A_BODY = [
  'POST /api/v1/enrolments HTTP/1.1',
  ...['Host: edge', 'Content-Type: application/json', 'Content-Length: 99', '', '{'],
].join('\r\n');

describe(`${FLOOD} connections`, () => {
  it.each([
    ['that say nothing', () => {}],
    ['with half a request each', (socket: Socket) => socket.write('GET /health HTTP/1.1\r\nHost: ed')],
  ])('%s: the longest silent make room, the room goes on, newcomers are served', async (_what, say) => {
    await standsFor(FLOOD, say);
  });

  it('fewer, with half a body each: the same', () => standsFor(A_FEW, (socket) => socket.write(HALF_A_BODY)));

  async function standsFor(count: number, say: (socket: Socket) => void): Promise<void> {
    const before = arena.memory;
    const held = await flood(count, say);
    const standing = () => held.filter((socket) => !socket.destroyed).length;
    await waitFor(() => standing() <= MOST_STANDING, { message: () => `${standing()} still stand` });
    expect(handles()).toBeLessThan(MOST_STANDING + 200);
    expect(arena.memory - before).toBeLessThan(200);
    await arena.logged({ msg: 'refused', code: 'connection.silent' });
    letGo(held);
  }

  it('upgraded without a token, never answering the farewell: few stand, and not for long', async () => {
    const target = { port: arena.edge.port, path: `/sync/desk/${arena.venue}?token=nobody` };
    const held = await flood(FLOOD, (socket) => socket.resume().write(upgrade(target)));
    expect(handles()).toBeLessThan(MOST_STANDING + 200);
    await arena.logged({ msg: 'refused', code: 'token' });
    await waitFor(() => held.every((socket) => socket.destroyed), {
      message: () => `${held.filter((one) => !one.destroyed).length} to be let go`,
    });
  });

  it('fewer, of strangers who say that they bring what was lost, and bring nothing: no honest one is kept out', async () => {
    const path = (n: number) => `/sync/outbox/${arena.venue}/tablet-lost/load${n}?token=lost-${n}&pvm=1`;
    let n = 0;
    const held = await flood(A_FEW, (socket) => socket.resume().write(upgrade({ path: path(n++) })));
    expect(handles()).toBeLessThan(MOST_STANDING + 200);
    // One more is heard while the others are silent: it is told who this is before it must say anything.
    let hello = false;
    const one = new RawSocket({
      ...{ origin: arena.edge.origin, token: 'lost', document: `outbox/${arena.venue}/tablet-lost/load` },
      onMessage: (type) => {
        hello ||= type === 'hello';
      },
    });
    await waitFor(() => hello, { message: 'the edge’s hello' });
    one.close();
    await waitFor(() => held.every((socket) => socket.destroyed), { message: 'the strangers to be gone' });
  });
});

describe('one device', () => {
  it('with as many sockets as the edge takes at all: others still come in', async () => {
    const forger = await arena.forger();
    const { device } = forger.identity;
    const target = { port: arena.edge.port, path: forger.pathOf(`desk/${arena.venue}`) };
    const held = await openMany(HOUSE + 200, (socket) => socket.resume().write(upgrade(target)));
    await waitFor(async () => (await sockets()) >= HOUSE - 100, { timeout: 60_000, message: 'a full house' });
    const { token } = (await arena.forger()).identity;
    const socket = new RawSocket({ origin: arena.edge.origin, token, document: `desk/${arena.venue}` });
    await waitFor(() => socket.open, { message: 'a newcomer' });
    await arena.bystander(30_000);
    expect(socket.closed).toBeUndefined();
    expect(await sockets()).toBeLessThanOrEqual(HOUSE + 100);
    if (HOUSE === 5_000) await arena.logged({ msg: 'refused', code: 'sockets', device });
    letGo(held);
    socket.close();
    await waitFor(async () => (await sockets()) < 100, { timeout: 60_000, message: 'the house to empty' });
  });

  it('with 200 streams of events, 200 waits for its pairing, 200 guests’ pages: some are answered, the rest told to come later', async () => {
    const tv = await arena.forger('tv');
    const stream = `/api/v1/venues/${arena.venue}/boards/waitlists/events?token=${tv.identity.token}`;
    const asks = (path: string) => `GET ${path} HTTP/1.1\r\nHost: edge\r\n\r\n`;
    const many = (path: string) =>
      Array.from({ length: 200 }, () => {
        const socket = dial({ port: arena.edge.port, from: '127.0.0.77' });
        let answer = '';
        socket.setEncoding('latin1').on('data', (data: string) => {
          answer += data;
        });
        socket.write(asks(path));
        return { socket, answer: () => answer };
      });
    const begun = await ask(
      { port: arena.edge.port, from: '127.0.0.77' },
      'POST /api/v1/pairings HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n',
    );
    const { secret } = JSON.parse(begun.slice(begun.indexOf('\r\n\r\n'))) as { secret: string };
    for (const [path, code] of [
      [stream, 'streams.many'],
      [`/api/v1/pairings/${secret}?wait=25`, 'pairing.busy'],
      ['/api/v1/guest/events', 'guests.too-many'],
    ] as const) {
      await arena.unharmed(async () => {
        const lines = many(path);
        const refused = () => lines.filter(({ answer }) => /^HTTP\/1\.1 429 /.test(answer())).length;
        await waitFor(() => refused() >= 150, { message: () => `${refused()} of 200 refused` });
        expect(refused()).toBeLessThan(200);
        await arena.logged({ msg: 'refused', code });
        letGo(lines.map(({ socket }) => socket));
      });
    }
  });
});
