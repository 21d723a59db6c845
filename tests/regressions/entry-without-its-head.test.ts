import { expect, it } from 'vitest';
import { LogTails } from '../../edge/sync/log-tails.ts';
import { step1Message } from '../../edge/sync/messages.ts';
import type { SyncSocket } from '../../edge/sync/socket.ts';
import { encodeAppendVector } from '../../src/sync/append.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import { clientOf } from '../../src/sync/names.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { SigningDevice } from '../support/signing-device.ts';
import { startPrimary } from '../support/small-room.ts';

/** A reader's socket that keeps what it is sent. */
function readerSocket() {
  const sent: Buffer[] = [];
  let slow = false;
  const take = (bytes: Uint8Array) => !slow && sent.push(Buffer.from(bytes)) > 0;
  const socket = {
    ...{ pvm: true, open: true, mayAsk: () => true, onCaughtUp: () => {} },
    ...{ send: take, sendFrames: take, tell: take },
  };
  return {
    socket: socket as unknown as SyncSocket,
    beSlow: (is: boolean) => (slow = is),
    has: (head: SignedHead) => sent.some((bytes) => bytes.includes(Buffer.from(head.signature))),
  };
}

async function room() {
  const store = new MemoryStore();
  const primary = await startPrimary(store, 's001');
  const tails = new LogTails(primary, store);
  const device = await SigningDevice.create('da', 1);
  const commit = async (seat: string) => {
    primary.enqueue([await device.act({ body: { seat } })]);
    return (await primary.flush(1000))!;
  };
  const first = await commit('s1');
  tails.broadcast(first);
  const { segment } = first.frames[0]!;
  const ask = (socket: SyncSocket, count: number) =>
    tails.receive(socket, 'floor', segment, step1Message(encodeAppendVector({ client: clientOf(segment), count })));
  return { primary, tails, commit, ask };
}

// A tablet came back while a flush was being told: the entry was in its answer, the head signed after it was not, and
// the flush passed it over since it had the entry. After a restore it could not prove what all had settled, a shorter
// history was taken over, and the settled entry was committed again, further back.
it('who asks between a commit and its telling gets the entry, and the head that proves it', async () => {
  const { tails, commit, ask } = await room();
  const reader = readerSocket();
  const committed = await commit('s2');
  await ask(reader.socket, 1);
  tails.broadcast(committed);
  expect(reader.has(committed.heads[0]!)).toBe(true);
});

it('whoever read too slowly gets the head with what it missed', async () => {
  const { tails, commit, ask } = await room();
  const reader = readerSocket();
  await ask(reader.socket, 0);
  reader.beSlow(true);
  const committed = await commit('s2');
  tails.broadcast(committed);
  reader.beSlow(false);
  reader.socket.onCaughtUp();
  await new Promise((resume) => setImmediate(resume));
  expect(reader.has(committed.heads[0]!)).toBe(true);
});
