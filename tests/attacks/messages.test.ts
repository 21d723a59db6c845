import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeAppendVector } from '../../src/sync/append.ts';
import { clientOf } from '../../src/sync/names.ts';
import { Arena } from './support/arena.ts';
import { HOSTILE_MESSAGES } from './support/hostile-messages.ts';
import { ASK_FOR_ALL, stepMessage } from './support/messages.ts';
import { blow, frame, LET_PASS, strike } from './support/wire.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

/** How the edge ends the socket for this message alone: not all of them are judged before the next one is read. */
const hear = (path: string, message: Uint8Array) => blow({ port: arena.edge.port, path }, frame(message));
const floorLog = () => `log/${arena.venue}/floor/${arena.ana.replica.head('floor')!.segment}`;

it.each(HOSTILE_MESSAGES)('a message with $attack is refused: $code', async ({ code, onLog, build }) => {
  const forger = await arena.forger();
  const message = build(arena.ana.heads.toTell().find(({ subject }) => subject === 'floor')!);
  const path = forger.pathOf(onLog ? floorLog() : forger.outbox(), '&pvm=1');
  await arena.unharmed(async () => {
    expect(await hear(path, message)).toBe(`4400 ${code}`);
    await arena.logged({ msg: 'refused', code, device: forger.identity.device });
  });
});

it('a state that knows more than there is, is another history’s: it is told to begin anew', async () => {
  const forger = await arena.forger();
  const { segment, n } = arena.ana.replica.head('floor')!;
  await arena.unharmed(async () => {
    const more = stepMessage(encodeAppendVector({ client: clientOf(segment), count: n + 1_000 }));
    expect(await hear(forger.pathOf(floorLog()), more)).toBe('4409 another history');
    const path = forger.pathOf(floorLog(), `&n=1&hash=${'00'.repeat(32)}`);
    expect(await hear(path, ASK_FOR_ALL)).toBe('4409 another history');
  });
});

it.each([
  ['a word about a password', new Uint8Array([2, 1, 120])],
  ['a kind of message yet to come', new Uint8Array([200, 1, 1])],
])('%s is passed over: later clients may say it', async (_what, message) => {
  const forger = await arena.forger();
  await arena.unharmed(async () => {
    const path = forger.pathOf(forger.outbox(), '&pvm=1');
    expect(await strike({ port: arena.edge.port, path }, message)).toMatch(LET_PASS);
  });
});
