import { afterAll, beforeAll, expect, it } from 'vitest';
import { SUBJECTS } from '../../src/subjects.ts';
import { waitFor } from '../support/wait.ts';
import { Arena } from './support/arena.ts';
import { type Forged, type Forger, outboxOf } from './support/forger.ts';
import { hostileBody } from './support/hostile-bodies.ts';
import { updateMessage } from './support/messages.ts';
import { makeDice } from './support/mutations.ts';
import { LET_PASS, strike } from './support/wire.ts';

/** Any run can be had again with its seed. */
const SEED = Number(process.env.PVM_FUZZ_SEED ?? 20_261_124);
const ROUNDS = 30;
/** Acts in one update. */
const BATCH = 60;

/** Of what became of it, and under names that there are not. */
const BOARDS = [
  ...['waitlists', 'tables', 'waitlists.a', 'waitlists.constructor', 'display.a', 'display.constructor'],
  ...['clock', 'seatings', 'moves', 'results', 'bubble', 'alternates', 'break-order', 'final-table'].map(
    (view) => `${view}.hostile`,
  ),
  ...['constructor.hostile', 'prototype.a', '__proto__', 'valueof.hostile', 'clock.constructor'],
];

let arena: Arena;
let manager: Forger;
beforeAll(async () => {
  arena = await Arena.open();
  manager = await arena.forger();
  await send(await manager.signIn(arena.user('Ana')));
});
afterAll(() => arena?.close());

async function send(...forged: Forged[]): Promise<void> {
  const { port } = arena.edge;
  const answer = await strike({ port, path: manager.pathOf(manager.outbox()) }, updateMessage(outboxOf(forged)));
  expect(answer, arena.edge.logs.slice(-3_000)).toMatch(LET_PASS);
  const last = forged.at(-1)!;
  await arena.ana.sees(last.event.subject, last.id, 30_000);
}

/**
 * A fold that throws would end the edge, and again at each start: the act is in the log. So everything that someone who
 * may do it can say is said: every kind, whatever state the room is in, with bodies that its schema takes.
 */
it(`whatever a manager's stolen tablet says, ${ROUNDS} times each kind, the fold goes on, also from the log`, async () => {
  const dice = makeDice(SEED);
  const subjects = [...SUBJECTS].map(
    ([name, { kinds }]) => [name === 'tournament' ? 'tournament/hostile' : name, kinds] as const,
  );
  const kinds = subjects.flatMap(([subject, kinds]) => kinds.map((kind) => ({ subject, kind })));
  let fitting = 0;
  let batch: Forged[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const { subject, kind } of shuffled(kinds)) {
      const { body, fits } = hostileBody(kind, dice);
      if (fits) fitting++;
      const expect = dice(4) === 0 ? { expect: 'tablet-none.1' } : {};
      batch.push(await manager.make({ subject, kind: kind.kind, kv: kind.version, body, ...expect }));
      // Some of it taken back, and brought again.
      const target = batch[dice(batch.length)]!;
      if (dice(6) === 0)
        batch.push(
          await manager.make({
            ...{ subject: target.event.subject, kind: dice(2) === 0 ? 'act.reverted' : 'act.restored' },
            body: { target: target.id },
          }),
        );
      if (batch.length >= BATCH) {
        await send(...batch);
        batch = [];
      }
    }
  if (batch.length > 0) await send(...batch);
  await arena.bystander(30_000);

  const outcomes = subjects.flatMap(([subject]) => [...arena.ana.replica.fold(subject).outcomes.values()]);
  const applied = outcomes.filter(({ type }) => type === 'applied').length;
  console.info(`seed ${SEED}:`, { kinds: kinds.length, acts: manager.head.seq, fitting, applied });
  expect(fitting).toBeGreaterThan(kinds.length * ROUNDS * 0.9);
  expect(applied).toBeGreaterThan(200);
  expect(arena.edge.running).toBe(true);
  // That a policy makes no sense (a time zone that there is not) is told of once; nothing else goes wrong.
  const wrong = arena.edge.entries.filter(({ level }) => level === 'error' || level === 'fatal');
  expect(wrong.filter(({ msg }) => msg !== 'cannot tell what is due')).toEqual([]);
  expect(wrong.length).toBeLessThanOrEqual(subjects.length);

  for (const view of BOARDS) {
    const { status } = await fetch(`${arena.edge.origin}/api/v1/boards/${view}?token=${manager.identity.token}`);
    expect([view, [200, 404].includes(status)]).toEqual([view, true]);
  }

  // The same again from what is on disk; Ben's fold is compared with the checkpoints that are made of it.
  await arena.edge.stop();
  await arena.edge.start();
  await arena.bystander(30_000);
  await waitFor(() => subjects.every(([subject]) => arena.ben.stateHash(subject) === arena.ana.stateHash(subject)), {
    message: 'the same state on both tablets',
  });
  expect([...arena.ana.differences, ...arena.ben.differences]).toEqual([]);

  function shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return Array.from({ length: rest.length }, () => rest.splice(dice(rest.length), 1)[0]!);
  }
}, 180_000);
