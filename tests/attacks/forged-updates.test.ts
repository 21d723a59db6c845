import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAppend, encodeElement } from '../../src/sync/append.ts';
import { clientOf } from '../../src/sync/names.ts';
import { RawSocket } from '../support/sync-socket.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { type Forged, type Forger, outboxOf } from './support/forger.ts';
import { HOSTILE_UPDATES } from './support/hostile-updates.ts';
import { updateMessage } from './support/messages.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { LET_PASS, strike } from './support/wire.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

const hit = (forger: Forger, document: string, update: Uint8Array) =>
  strike({ port: arena.edge.port, path: forger.pathOf(document) }, updateMessage(update));

const three = async (forger: Forger): Promise<Forged[]> => [
  await forger.signIn(arena.user('Ben')),
  await forger.make(),
  await forger.make(),
];

describe('an update to one’s own outbox', () => {
  it.each(HOSTILE_UPDATES)('with $attack is refused: $code', async ({ code, build }) => {
    const forger = await arena.forger();
    const forged = await three(forger);
    const good = {
      elements: forged.map((one): [Uint8Array, Uint8Array] => [one.bytes, one.signature]),
      encoded: forged.map((one) => one.element),
    };
    await arena.unharmed(async () => {
      expect(await hit(forger, forger.outbox(), build(good))).toBe(`4400 ${code}`);
      await arena.logged({ msg: 'refused', code, device: forger.identity.device });
    });
  });

  it('is let in as it was made: what is refused above is refused for its attack alone', async () => {
    const forger = await arena.forger();
    expect(await hit(forger, forger.outbox(), outboxOf(await three(forger)))).toMatch(LET_PASS);
    await arena.ana.sees('floor', `${forger.identity.device}.3`);
  });

  it('larger than the largest message is not even taken in', async () => {
    const forger = await arena.forger();
    await arena.unharmed(async () => {
      expect(await hit(forger, forger.outbox(), new Uint8Array(600 * 1024))).toMatch(/^(1009)?$/);
      await arena.logged({ code: 'message.oversize' });
    });
  });

  it('under another’s client id is refused: the document has one writer', async () => {
    const forger = await arena.forger();
    const { device } = forger.identity;
    const [session, ...rest] = await three(forger);
    const onlyTheFirst = (of: string, kind: string) => of === device && kind === 'session.opened';
    await arena.unharmed(async () => {
      const closed = await onOneSocket(forger, [outboxOf([session!], 77), outboxOf(rest, 78)]);
      expect(closed).toBe('4400 update.client');
      await arena.logged({ msg: 'refused', code: 'update.client', device });
    }, onlyTheFirst);
  });

  it('with a clock gap is asked for again and stays pending nowhere', async () => {
    const forger = await arena.forger();
    const elements = (await three(forger)).map(({ element }) => element);
    await arena.unharmed(async () => {
      const asked = await countAsked(forger, [
        encodeAppend(77, 2, elements),
        encodeAppend(77, 0x7fffffff - 8, elements),
      ]);
      expect(asked).toBe(3);
      await arena.logged({ code: 'update.gap', device: forger.identity.device });
    });
  });
});

describe('all of these updates at once', () => {
  it('hold nobody up: what is hostile is left at the first byte that tells it', async () => {
    const forger = await arena.forger();
    const forged = await three(forger);
    const good = {
      elements: forged.map((one): [Uint8Array, Uint8Array] => [one.bytes, one.signature]),
      encoded: forged.map((one) => one.element),
    };
    const updates = HOSTILE_UPDATES.map(({ build }) => build(good));
    await arena.unharmed(async () => {
      const pulse = await pulseDuring(arena.edge.origin, async () => {
        for (let times = 0; times < 20; times++) {
          const answers = await Promise.all(updates.map((update) => hit(forger, forger.outbox(), update)));
          expect(answers.filter((answer) => !/^4400 (update|bytes)\./.test(answer))).toEqual([]);
        }
      });
      expect(pulse.failed).toBe(0);
      expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
    });
  });
});

describe('another’s document', () => {
  it.each([
    ['the outbox of another device', () => `outbox/${arena.venue}/${arena.ben.identity.device}/load`],
    ['an outbox of the primary', () => `outbox/${arena.venue}/edge-start/load`],
  ])('%s is not opened', async (_what, document) => {
    const forger = await arena.forger();
    const forged = await three(forger);
    await arena.unharmed(async () => {
      expect(await hit(forger, document(), outboxOf(forged))).toBe('4403 document');
      await arena.logged({ msg: 'refused', code: 'document', device: forger.identity.device });
    });
  });

  it('a log is not written under the primary’s own client id, where its next entry would stand', async () => {
    const forger = await arena.forger();
    const { segment, n } = arena.ana.replica.head('floor')!;
    const entry = encodeElement([
      n + 1,
      Date.now(),
      Date.now(),
      'ok',
      (await three(forger))[1]!.bytes,
      new Uint8Array(64),
    ]);
    await arena.unharmed(async () => {
      const update = encodeAppend(clientOf(segment), n, [entry]);
      expect(await hit(forger, await nameOf('log'), update)).toBe('4403 read-only');
      await arena.logged({ msg: 'refused', code: 'read-only', device: forger.identity.device });
    });
  });

  it.each(['log', 'directory', 'roster', 'board', 'desk'])('a %s is not written', async (type) => {
    const forger = await arena.forger();
    const forged = await three(forger);
    await arena.unharmed(async () => {
      const document = await nameOf(type);
      expect(await hit(forger, document, outboxOf(forged))).toBe('4403 read-only');
      await arena.logged({ msg: 'refused', code: 'read-only', device: forger.identity.device });
    });
  });

  it.each([
    ['another venue’s', () => 'desk/elsewhere'],
    ['one of no kind', () => 'secrets/everything'],
    ['one outside of all', () => `log/${arena.venue}/..%2f..%2fetc/passwd`],
    ['__proto__', () => '__proto__'],
  ])('%s has no name here', async (_what, document) => {
    const forger = await arena.forger();
    await arena.unharmed(async () => {
      expect(await hit(forger, document(), new Uint8Array([0, 0]))).toBe('4400 document');
      await arena.logged({ msg: 'refused', code: 'document' });
    });
  });

  it('an address that is none does not end the edge', async () => {
    await arena.unharmed(async () => {
      const answers = ['//[', '/sync/%ff', '/sync/%', 'http://[/sync/x'].map((path) =>
        strike({ port: arena.edge.port, path }, new Uint8Array()),
      );
      for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^(4400 document)?$/);
    });
  });
});

async function nameOf(type: string): Promise<string> {
  const { venue } = arena;
  const { node } = (await (await fetch(`${arena.edge.origin}/health`)).json()) as { node: { start: string } };
  const { segment } = arena.ana.replica.head('floor')!;
  const names: Record<string, string> = {
    ...{ log: `log/${venue}/floor/${segment}`, directory: `directory/${venue}/${node.start}` },
    ...{ roster: `roster/${venue}/edge`, board: `board/${venue}/${node.start}/tables`, desk: `desk/${venue}` },
  };
  return names[type]!;
}

function open(forger: Forger, onStep1: () => void = () => {}): Promise<RawSocket> {
  const { token } = forger.identity;
  return new Promise((resolve) => {
    const socket: RawSocket = new RawSocket({
      ...{ origin: arena.edge.origin, document: forger.outbox(), token, onStep1 },
      onOpen: () => resolve(socket),
    });
  });
}

async function onOneSocket(forger: Forger, updates: readonly Uint8Array[]): Promise<string> {
  const socket = await open(forger);
  for (const update of updates) socket.sendUpdate(update);
  const { code, reason } = await waitFor(() => socket.closed, { message: 'the end of the socket' });
  return `${code} ${reason}`;
}

/** How often the server asked for what it lacks: once at the start, and once for each update that does not join. */
async function countAsked(forger: Forger, updates: readonly Uint8Array[]): Promise<number> {
  let asked = 0;
  const socket = await open(forger, () => asked++);
  for (const update of updates) socket.sendUpdate(update);
  await waitFor(() => asked > updates.length, { message: 'being asked again' });
  socket.close();
  return asked;
}
