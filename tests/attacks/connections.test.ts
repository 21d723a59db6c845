import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RawSocket } from '../support/sync-socket.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { pulseDuring } from './support/pulse.ts';
import { address, dial, upgrade } from './support/wire.ts';

const PATIENCE_MS = 2_000;
/** File handles that this process may have: where the system gives few, fewer sockets are opened. */
const HANDLES = Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 4_096);
const SOCKETS = Math.min(10_000, HANDLES - 2_000);
/** Enough to go past what the edge lets stand. */
const A_FEW = Math.min(2_500, SOCKETS);

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

/** The newcomer. */
const enrolled = (_device: string, kind: string) => kind === 'device.enrolled';

/** Opens many, a few hundred at a time, and says something on each; gives those that stand at the end. */
async function openMany(count: number, say: (socket: Socket, n: number) => void): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 250) {
    const some = Array.from({ length: Math.min(250, count - n) }, (_, i) => {
      const socket = dial({ port: arena.edge.port, from: address((n + i) % 200) });
      say(socket, n + i);
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

async function sockets(): Promise<number> {
  const health = (await (await fetch(`${arena.edge.origin}/health`)).json()) as { sockets: number };
  return health.sockets;
}

describe('connections that ask for nothing', () => {
  it.each([
    [SOCKETS, 'silent', () => {}],
    [A_FEW, 'half a request each', (socket: Socket) => socket.write('GET /health HTTP/1.1\r\nHost: ed')],
    [
      A_FEW,
      'half a body each',
      (socket: Socket) =>
        socket.write(
          'POST /api/v1/enrolments HTTP/1.1\r\nHost: edge\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
        ),
    ],
  ])('%i of them, %s: the room goes on, newcomers are served, memory stays bounded', async (count, _what, say) => {
    const before = arena.memory;
    let held: Socket[] = [];
    await arena.unharmed(async () => {
      const pulse = await pulseDuring(arena.edge.origin, async () => {
        held = await openMany(count, say);
        await arena.bystander();
        const newcomer = await arena.forger();
        expect(newcomer.identity.token).not.toBe('');
      });
      expect(pulse).toMatchObject({ failed: 0 });
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
    }, enrolled);
    const standing = () => held.filter((socket) => !socket.destroyed);
    await waitFor(() => standing().length <= 1_100, { message: () => `${standing().length} still stand` });
    expect(arena.memory - before).toBeLessThan(200);
    letGo(held);
  });
});

describe('sockets of one device', () => {
  it('without a token, never answering the farewell: gone after a while', async () => {
    const target = { port: arena.edge.port, path: `/sync/desk/${arena.venue}?token=nobody` };
    let held: Socket[] = [];
    await arena.unharmed(async () => {
      held = await openMany(1_000, (socket) => socket.resume().write(upgrade(target)));
      await arena.bystander();
    });
    await waitFor(() => held.every((socket) => socket.destroyed), {
      ...{ timeout: 20_000, message: () => `${held.filter((one) => !one.destroyed).length} to be let go` },
    });
    letGo(held);
  });

  it('as many as the edge takes at all: others still come in', async () => {
    const forger = await arena.forger();
    const target = { port: arena.edge.port, path: forger.pathOf(`desk/${arena.venue}`) };
    const held = await openMany(Math.min(5_200, SOCKETS), (socket) => socket.resume().write(upgrade(target)));
    await waitFor(async () => (await sockets()) >= Math.min(4_900, SOCKETS), {
      timeout: 30_000,
      message: 'a full house',
    });
    const { token } = (await arena.forger()).identity;
    const socket = new RawSocket({ origin: arena.edge.origin, token, document: `desk/${arena.venue}` });
    await waitFor(() => socket.open, { message: 'a newcomer' });
    await arena.bystander(30_000);
    expect(socket.closed).toBeUndefined();
    expect(await sockets()).toBeLessThanOrEqual(5_100);
    letGo(held);
    socket.close();
    await waitFor(async () => (await sockets()) < 100, { timeout: 30_000, message: 'the house to empty' });
  });
});
