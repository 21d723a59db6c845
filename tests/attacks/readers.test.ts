import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { encodeAppendVector } from '../../src/sync/append.ts';
import { clientOf } from '../../src/sync/names.ts';
import { encodeMessage } from '../../src/sync/protocol.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import type { Forger } from './support/forger.ts';
import { ASK_FOR_ALL, aware, presences, stepMessage } from './support/messages.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { openStock } from './support/stock-reader.ts';
import { dial, frame, LET_PASS, strike, upgrade } from './support/wire.ts';

let arena: Arena;
let forger: Forger;
beforeAll(async () => {
  arena = await Arena.open();
  // A log worth asking for.
  for (let i = 0; i < 600; i++) void arena.ana.act('floor', 'player.added', { player: `regular-${i}` });
  await arena.ana.allAcked(30_000);
  forger = await arena.forger();
});
afterAll(() => arena?.close());

const floorLog = () => `log/${arena.venue}/floor/${arena.ana.replica.head('floor')!.segment}`;
const desk = () => `desk/${arena.venue}`;

/** Sends all of it at once; resolves when the edge has taken it in, with the bytes that came back. */
async function flood(document: string, messages: readonly Uint8Array[]): Promise<number> {
  const target = { port: arena.edge.port, path: forger.pathOf(document, '&pvm=1') };
  const socket = dial(target);
  let heard = 0;
  socket.on('data', (data) => {
    heard += data.length;
  });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(upgrade(target));
  socket.write(Buffer.concat(messages.map((message) => frame(message))));
  // Answered when all before it was read.
  socket.write(frame(Buffer.from([3, 232]), 8));
  await ended;
  return heard;
}

const times = (n: number, message: Uint8Array) => Array.from({ length: n }, () => message);

describe('questions that are dear to answer', () => {
  const contact = (sent: number) => encodeMessage('time', { sent, seq: 0 });

  it.each([
    ['a whole log, 3,000 times', 'questions.many', floorLog, () => times(3_000, ASK_FOR_ALL), 600 * 400 * 40],
    ['all presences, 3,000 times', 'questions.many', desk, () => times(3_000, new Uint8Array([3])), 40 * 2_048],
    ['1,000 forged heads, 50 times', 'head.signature', () => forger.outbox(), () => times(50, hello(1_000)), 10_000],
    ['a contact, 3,000 times', 'messages.many', desk, () => times(3_000, contact(1)), 3_000 * 60],
    ['a contact of 500 KB', 'message.time', desk, () => [encodeMessage('time', wordy(8_000))], 10_000],
  ])('%s: the edge goes on for everyone else', async (_what, code, document, messages, most) => {
    let heard = 0;
    forger = await arena.forger();
    const all = messages();
    await arena.unharmed(async () => {
      const attack = async () => {
        heard = await flood(document(), all);
        await arena.bystander();
      };
      const pulse = await pulseDuring(arena.edge.origin, attack);
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
      await arena.logged({ msg: 'refused', code, device: forger.identity.device });
    });
    expect(heard).toBeLessThan(most);
  });

  /** Far more than a contact says. */
  const wordy = (values: number) => ({ sent: 1, seq: 0, more: Array.from({ length: values }, () => 'x'.repeat(50)) });

  /** Heads that name what is there, vouched for by nobody. */
  function hello(heads: number): Uint8Array {
    const real = arena.ana.heads.toTell().find((head) => head.subject === 'floor')!;
    const forged = Array.from({ length: heads }, (_, i) => ({ ...real, n: i, signature: new Uint8Array(64) }));
    return encodeMessage('hello', { protocol: 1, foldVersion: 1, seq: 0, heads: forged });
  }
});

describe('presence', () => {
  let ben: WebsocketProvider;
  let observer: WebsocketProvider;
  const reader = () => ({ origin: arena.edge.origin, venue: arena.venue, token: arena.ben.identity.token });
  const seen = () => observer.awareness.getStates().get(ben.awareness.clientID);

  beforeAll(async () => {
    ben = openStock(reader(), desk());
    observer = openStock({ ...reader(), token: arena.ana.identity.token }, desk());
    ben.awareness.setLocalState({ user: 'ben' });
    await waitFor(() => seen(), { message: 'Ben at the desk' });
  });
  afterAll(() => {
    ben.destroy();
    observer.destroy();
  });

  it('a flood of it reaches nobody beyond twenty a second', async () => {
    let changes = 0;
    observer.awareness.on('update', () => changes++);
    const states = Array.from({ length: 5_000 }, (_, i) =>
      aware(presences([{ client: 9, clock: i + 1, state: `{"i":${i}}` }])),
    );
    const began = performance.now();
    await arena.unharmed(async () => {
      const pulse = await pulseDuring(arena.edge.origin, () => flood(desk(), states));
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
    });
    const seconds = Math.ceil((performance.now() - began) / 1000) + 1;
    expect(changes).toBeLessThanOrEqual(20 * seconds + 2);
    await arena.logged({ msg: 'refused', code: 'awareness.many', device: forger.identity.device });
  });

  it('as much of it as a message holds, 200 times, keeps nobody waiting', async () => {
    const own = { client: 9, clock: 0, state: '{}' };
    const large = (i: number) => ({ client: 9, clock: i, state: `{"x":"${'x'.repeat(2_000)}"}` });
    const small = aware(presences(Array.from({ length: 2_000 }, () => own)));
    const many = aware(presences(Array.from({ length: 250 }, (_, i) => large(i))));
    const { device } = forger.identity;
    await arena.unharmed(async () => {
      const pulse = await pulseDuring(arena.edge.origin, () =>
        flood(desk(), [...times(200, small), ...times(200, many)]),
      );
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
      const most = aware(presences(Array.from({ length: 100_000 }, () => ({ ...own, state: '1' }))));
      const answer = await strike({ port: arena.edge.port, path: forger.pathOf(desk()) }, most);
      expect(answer).toBe('4400 awareness.count');
      await arena.logged({ msg: 'refused', code: 'awareness.count', device });
    });
  });

  it('of someone else is not believed', async () => {
    const { clientID } = ben.awareness;
    const shown: unknown[] = [];
    observer.awareness.on('update', () => shown.push(seen()?.user));
    const lie = (state: string) => ({ client: clientID, clock: 1_000_000, state });
    await flood(desk(), [
      aware(presences([{ client: 9, clock: 1, state: '{}' }, lie('null'), lie('{"user":"mallory"}')])),
    ]);
    await flood(desk(), [aware(presences([lie('{"user":"mallory"}')]))]);
    ben.awareness.setLocalState({ user: 'ben', at: 'bar' });
    await waitFor(() => seen()?.at === 'bar', { message: 'Ben’s own word' });
    expect(seen()).toEqual({ user: 'ben', at: 'bar' });
    expect(new Set(shown)).toEqual(new Set(['ben']));
  });

  it.each([
    ['larger than a presence is', '"'.padEnd(2_100, 'x'), 'awareness.size'],
    ['that is no JSON', '{"user":', 'awareness.state'],
    ['that is no object', '7', 'awareness.state'],
    ['with a __proto__ key', '{"__proto__":{"admin":true}}', 'awareness.state'],
    ['with one deep inside', '{"a":[{"b":{"__proto__":1}}]}', 'awareness.state'],
    ['with one in other letters', '{"\\u005f_proto__":1}', 'awareness.state'],
  ])('%s is refused', async (_what, state, code) => {
    const { port } = arena.edge;
    const other = await arena.forger();
    const message = aware(presences([{ client: 9, clock: 1, state }]));
    expect(await strike({ port, path: other.pathOf(desk()) }, message)).toBe(`4400 ${code}`);
    await arena.logged({ msg: 'refused', code, device: other.identity.device });
    expect(seen()).toMatchObject({ user: 'ben' });
  });

  it('on a TV’s board is passed over', async () => {
    const tv = await arena.forger('tv');
    const { node } = (await (await fetch(`${arena.edge.origin}/health`)).json()) as { node: { start: string } };
    const path = tv.pathOf(`board/${arena.venue}/${node.start}/tables`);
    const message = aware(presences([{ client: 9, clock: 1, state: '{}' }]));
    expect(await strike({ port: arena.edge.port, path }, message)).toMatch(LET_PASS);
  });
});

describe('readers that never read', () => {
  const READERS = 260;
  const BALLAST = 200;
  /** What the edge may come to hold for all of them together, and for writing it, MB: of 2,600 asked for. */
  const MOST_MB = 300;

  it(`${READERS} of them, each asking for 10 MB of its own: the slowest are let go, and nobody else is kept`, async () => {
    // Of a kind that nobody knows: kept whole, and more than the system's own buffers hold for a socket.
    const ballast = 'x'.repeat(50_000);
    for (let i = 0; i < BALLAST; i++) void arena.ana.act('floor', 'ballast.dropped', { ballast });
    await arena.ana.allAcked(60_000);
    forger = await arena.forger();
    const { device } = forger.identity;
    const { segment } = arena.ana.replica.head('floor')!;
    const before = arena.memory;
    const sockets: Socket[] = [];
    let most = 0;
    await arena.unharmed(async () => {
      for (let i = 0; i < READERS; i++) {
        const target = { port: arena.edge.port, path: forger.pathOf(floorLog()) };
        const socket = dial(target).pause();
        // From another place each, so that no answer serves two.
        const has = encodeAppendVector({ client: clientOf(segment), count: i + 1 });
        socket.write(Buffer.concat([Buffer.from(upgrade(target)), ...times(4, frame(stepMessage(has)))]));
        sockets.push(socket);
        await new Promise((resolve) => socket.once('connect', resolve));
        if (i % 26 === 25) await arena.bystander(30_000);
        most = Math.max(most, arena.memory - before);
      }
      await arena.logged({ msg: 'refused', code: 'reader.slow', device });
    });
    for (const socket of sockets) socket.destroy();
    console.info({ readers: READERS, memory: Math.round(before), grewBy: Math.round(most) });
    expect(most).toBeLessThan(MOST_MB);
  });
});
