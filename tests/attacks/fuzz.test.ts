import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeAppend, encodeAppendVector, encodeElement } from '../../src/sync/append.ts';
import { encodeMessage } from '../../src/sync/protocol.ts';
import { Arena } from './support/arena.ts';
import { type Forged, type Forger, outboxOf } from './support/forger.ts';
import { ASK_FOR_ALL, aware, presences, stepMessage, updateMessage } from './support/messages.ts';
import { type Dice, makeDice, mutate, noise } from './support/mutations.ts';
import { PATIENCE_MS, pulseDuring } from './support/pulse.ts';
import { address, LET_PASS, strike } from './support/wire.ts';

/** Any run can be had again with its seed. */
const SEED = Number(process.env.PVM_FUZZ_SEED ?? 20_261_123);
const INPUTS = 20_480;
const AT_ONCE = 48;

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

it(`${INPUTS} broken messages change nothing, end nothing and hold nothing up`, async () => {
  const forger = await arena.forger();
  const corpus = await goodMessages(forger);
  const dice = makeDice(SEED);
  const answers = new Map<string, number>();
  let inputs = 0;

  async function attacker(): Promise<void> {
    while (inputs < INPUTS) {
      const n = inputs++;
      const { document, message } = input(forger, corpus, dice, n);
      const target = { port: arena.edge.port, path: forger.pathOf(document, '&pvm=1'), from: address(n % 250) };
      const answer = await strike(target, message);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  }

  await arena.unharmed(async () => {
    const attackers = () => Promise.all(Array.from({ length: AT_ONCE }, attacker));
    const pulse = await pulseDuring(arena.edge.origin, attackers);
    console.info(`seed ${SEED}:`, { inputs, reasons: answers.size, ...pulse });
    expect(pulse.failed).toBe(0);
    expect(pulse.slowest).toBeLessThan(PATIENCE_MS);
  });

  expect(inputs).toBeGreaterThanOrEqual(20_000);
  // Each was answered with a reason that is known, or let pass as one that says nothing new.
  for (const answer of answers.keys()) expect(answer).toMatch(/^44\d\d [a-z]+[a-z0-9.-]*$/);
  const refused = [...answers].filter(([answer]) => !LET_PASS.test(answer));
  expect(refused.length).toBeGreaterThan(15);
  expect(arena.edge.entries.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  // A flood of refusals is counted, not written out.
  expect(arena.edge.entries.filter(({ msg }) => msg === 'refused').length).toBeLessThan(INPUTS / 10);
}, 90_000);

interface Good {
  readonly document: () => string;
  readonly payload: Uint8Array;
  /** The message around it: what is broken inside still comes whole through the layers above. */
  wrap(payload: Uint8Array): Uint8Array;
}

const asIs = (payload: Uint8Array) => payload;

/** What a decent client sends, each on a document where it is in place. */
async function goodMessages(forger: Forger): Promise<Good[]> {
  const session = await forger.signIn(arena.user('Ben'));
  const acts = [session, await forger.make(), await forger.make(), await forger.make()];
  await strike({ port: arena.edge.port, path: forger.pathOf(forger.outbox()) }, updateMessage(outboxOf(acts)));
  await arena.ana.sees('floor', acts[3]!.id);

  const document = () => forger.outbox();
  const { segment, n } = arena.ana.replica.head('floor')!;
  const log = () => `log/${arena.venue}/floor/${segment}`;
  const hello = { protocol: 1, foldVersion: 1, seq: 4, heads: arena.ana.heads.toTell() };
  const state = JSON.stringify({ user: 'ben', at: { view: 'room' } });
  const tail = encodeAppend(
    77,
    2,
    acts.slice(2).map((one) => one.element),
  );
  const bare = ({ bytes, signature }: Forged): Good => ({
    ...{ document, payload: bytes },
    wrap: (payload) => updateMessage(encodeAppend(77, 0, [encodeElement([payload, signature])])),
  });
  return [
    { document, payload: outboxOf(acts), wrap: updateMessage },
    { document, payload: outboxOf([session]), wrap: updateMessage },
    { document, payload: tail, wrap: updateMessage },
    ...[bare(session), bare(acts[1]!)],
    { document, payload: encodeMessage('hello', hello), wrap: asIs },
    { document, payload: encodeMessage('time', { sent: 12_345, seq: 4 }), wrap: asIs },
    { document: log, payload: encodeAppendVector({ client: 300, count: n }), wrap: stepMessage },
    { document: () => `desk/${arena.venue}`, payload: presences([{ client: 5, clock: 1, state }]), wrap: aware },
    { document: () => `roster/${arena.venue}/edge`, payload: ASK_FOR_ALL, wrap: asIs },
  ];
}

function input(
  forger: Forger,
  corpus: readonly Good[],
  dice: Dice,
  n: number,
): { document: string; message: Uint8Array } {
  // Half of all go to the gate; an eighth are nothing but noise.
  const { document, payload, wrap } = corpus[dice(2) === 0 ? dice(5) : dice(corpus.length)]!;
  if (n % 8 === 0) return { document: forger.outbox(), message: noise(dice) };
  const others = corpus.map((one) => one.payload);
  const inside = dice(4) > 0;
  return {
    document: document(),
    message: inside ? wrap(mutate(payload, dice, others)) : mutate(wrap(payload), dice, others),
  };
}
