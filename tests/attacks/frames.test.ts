import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { ASK_FOR_ALL } from './support/messages.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { address, blow, dial, frame, upgrade } from './support/wire.ts';

/** Below the messages: what is no frame, frames in no order, and too many of them. */
let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open({ env: { PVM_HEARTBEAT_MS: '300' } });
});
afterAll(() => arena?.close());

const desk = () => `desk/${arena.venue}`;
const text = (words: string) => Buffer.from(words);
const unmasked = (payload: Uint8Array) => Buffer.concat([Buffer.from([0x82, payload.length]), payload]);
/** A frame's head that announces so many bytes. */
const announced = (length: bigint) => {
  const head = Buffer.from([0x82, 0x80 | 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeBigUInt64BE(length, 2);
  return head;
};
const fragments = (count: number) =>
  Buffer.concat([
    frame(text('x'), 2, 0x02),
    ...Array.from({ length: count - 2 }, () => frame(text('x'), 0, 0x00)),
    frame(text('x'), 0),
  ]);

const FRAMES: [what: string, code: string, make: () => Buffer][] = [
  ['without a mask', 'frame.expected-mask', () => unmasked(ASK_FOR_ALL)],
  ['said to be compressed', 'frame.unexpected-rsv-1', () => frame(ASK_FOR_ALL, 2, 0xc2)],
  ['with reserved bits', 'frame.unexpected-rsv-2-3', () => frame(ASK_FOR_ALL, 2, 0xb2)],
  ['of no kind', 'frame.invalid-opcode', () => frame(ASK_FOR_ALL, 3)],
  ['that goes on with nothing', 'frame.invalid-opcode', () => frame(ASK_FOR_ALL, 0)],
  [
    'in the middle of another',
    'frame.invalid-opcode',
    () => Buffer.concat([frame(text('a'), 2, 0x02), frame(text('b'))]),
  ],
  ['that pings in pieces', 'frame.expected-fin', () => frame(text('x'), 9, 0x09)],
  ['that pings with 200 bytes', 'frame.invalid-control-payload-length', () => frame(Buffer.alloc(200), 9)],
  ['of text that is none', 'frame.invalid-utf8', () => frame(Buffer.from([0xff, 0xfe]), 1)],
  ['that closes with one byte', 'frame.invalid-control-payload-length', () => frame(Buffer.from([3]), 8)],
  ['that closes with a code of nobody’s', 'frame.invalid-close-code', () => frame(Buffer.from([0, 7]), 8)],
  ['of 2⁶³ bytes', 'frame.unsupported-data-payload-length', () => announced(2n ** 63n)],
  ['of a gigabyte', 'message.oversize', () => announced(2n ** 30n)],
  ['of 600 KB', 'message.oversize', () => frame(Buffer.alloc(600 * 1024))],
  ['in 5,000 pieces', 'frame.too-many-buffered-parts', () => fragments(5_000)],
  ['of 250 pings at once', 'frame.pings', () => Buffer.concat(Array.from({ length: 250 }, () => frame(text(''), 9)))],
];

describe('a frame', () => {
  it.each(FRAMES)('%s ends the line, and that is told: %s', async (_what, code, make) => {
    const forger = await arena.forger();
    const { device } = forger.identity;
    await arena.unharmed(async () => {
      const answer = await blow({ port: arena.edge.port, path: forger.pathOf(desk()) }, make());
      expect(answer).toMatch(/^(10\d\d)?$/);
      await arena.logged({ msg: 'refused', code, device });
    });
  });

  it('in some dozens of pieces is read: browsers send large messages so', async () => {
    const forger = await arena.forger();
    const answer = await blow({ port: arena.edge.port, path: forger.pathOf(desk()) }, fragments(60));
    // What it says is nothing that is known, and that is no offence.
    expect(answer).toBe('');
    const { device } = forger.identity;
    await arena.logged({ msg: 'no sign of life: let go', device });
    expect(arena.edge.entries.filter((entry) => entry.device === device && entry.msg === 'refused')).toEqual([]);
  });
});

describe('lines on which nobody is', () => {
  const open = (count: number, path: string, say: Uint8Array = new Uint8Array()): Socket[] =>
    Array.from({ length: count }, (_, i) => {
      const socket = dial({ port: arena.edge.port, from: address(i % 200) });
      socket.pause();
      socket.write(Buffer.concat([Buffer.from(upgrade({ path })), say]));
      return socket;
    });

  it('300 that open a document and then neither read nor answer are let go', async () => {
    const forger = await arena.forger();
    const held = open(300, forger.pathOf(desk()));
    await arena.unharmed(async () => {
      await arena.logged({ msg: 'no sign of life: let go', device: forger.identity.device });
      await waitFor(() => {
        // Who reads nothing does not hear of the end either.
        for (const socket of held) socket.resume();
        return held.every((socket) => socket.destroyed);
      });
    });
  });

  it('20 that ping and never read what comes back: cut off, and nothing piles up', async () => {
    const forger = await arena.forger();
    const before = arena.memory;
    const pings = Buffer.concat(Array.from({ length: 40_000 }, () => frame(Buffer.alloc(125), 9)));
    await arena.unharmed(async () => {
      const pulse = await pulseDuring(arena.edge.origin, async () => {
        const held = open(20, forger.pathOf(desk()), pings);
        await arena.logged({ msg: 'refused', code: 'frame.pings', device: forger.identity.device });
        await waitFor(() => {
          for (const socket of held) socket.resume();
          return held.every((socket) => socket.destroyed);
        });
      });
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
    });
    expect(arena.memory - before).toBeLessThan(100);
  });
});
