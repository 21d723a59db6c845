import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeAppendVector, ROOT } from '../../src/sync/append.ts';
import { MemoryStore } from '../../tests/support/memory-store.ts';
import { SigningDevice } from '../../tests/support/signing-device.ts';
import { startPrimary } from '../../tests/support/small-room.ts';
import { LogTails } from './log-tails.ts';
import { readIncoming, step1Message } from './messages.ts';
import type { SyncSocket } from './socket.ts';

/** A socket whose reader takes a message when told to, and joins it to its document as a stock client does. */
function lazyReader() {
  const doc = new Y.Doc();
  const waiting: { bytes: Uint8Array; left?: () => void }[] = [];
  let answered = false;
  const socket = {
    ...{ pvm: false, open: true, mayAsk: () => true, onCaughtUp: () => {}, tell: () => {} },
    send: (bytes: Uint8Array, left?: () => void) => waiting.push({ bytes, left }) > 0,
    sendFrames: () => {
      throw new Error('told of a flush before it had what came before');
    },
  };
  return {
    socket: socket as unknown as SyncSocket,
    waiting: () => waiting.length,
    largest: () => Math.max(...waiting.map(({ bytes }) => bytes.length)),
    async take() {
      const { bytes, left } = waiting.shift()!;
      const message = readIncoming(bytes);
      if (message.type !== 'update') throw new Error(message.type);
      // Byte 1 is the step: 1 is the answer to a question, 2 an update.
      answered ||= bytes[1] === 1;
      Y.applyUpdate(doc, message.update);
      left?.();
      await new Promise((resume) => setImmediate(resume));
    },
    answered: () => answered,
    entries: () => doc.getArray(ROOT).length,
  };
}

const LARGE = 'x'.repeat(100_000);

it('much is fed a piece at a time, as fast as it is taken, and the answer ends with what came meanwhile', async () => {
  const store = new MemoryStore();
  const primary = await startPrimary(store, 's001');
  const tails = new LogTails(primary, store);
  const device = await SigningDevice.create('da', 1);
  const commit = async () => {
    primary.enqueue([await device.act({ body: { note: LARGE } })]);
    const committed = (await primary.flush(1000))!;
    tails.broadcast(committed);
    return committed;
  };
  for (let i = 0; i < 29; i++) await commit();
  const { segment } = (await commit()).frames[0]!;
  const reader = lazyReader();
  const nothing = step1Message(encodeAppendVector({ client: undefined, count: 0 }));
  await tails.receive(reader.socket, 'floor', segment, nothing);

  expect(reader.waiting()).toBe(1);
  expect(reader.largest()).toBeLessThan(600_000);
  await reader.take();
  expect(reader.waiting()).toBe(1);
  expect(reader.entries()).toBeLessThan(10);
  expect(reader.answered()).toBe(false);

  // Others go on, and it asks again: neither is sent to it out of turn.
  await commit();
  await tails.receive(reader.socket, 'floor', segment, nothing);
  while (reader.waiting() > 0) {
    expect(reader.waiting()).toBe(1);
    await reader.take();
  }
  expect(reader.entries()).toBe(primary.logs.get('floor')!.segments.at(-1)!.count);
  expect(reader.answered()).toBe(true);
});
