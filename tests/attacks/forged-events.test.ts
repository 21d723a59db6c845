import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Arena } from './support/arena.ts';
import { type Forged, type Forger, outboxOf } from './support/forger.ts';
import { HOSTILE_EVENTS } from './support/hostile-events.ts';
import { updateMessage } from './support/messages.ts';
import { LET_PASS, strike } from './support/wire.ts';

let arena: Arena;
beforeAll(async () => {
  arena = await Arena.open();
});
afterAll(() => arena?.close());

const send = (forger: Forger, forged: readonly Pick<Forged, 'element'>[]) =>
  strike({ port: arena.edge.port, path: forger.pathOf(forger.outbox()) }, updateMessage(outboxOf(forged)));

const outcome = (subject: string, id: string) => arena.ana.replica.fold(subject).outcomes.get(id);

/** A device with a member of staff signed in, known to the edge up to there. */
async function atWork(): Promise<{ forger: Forger; session: Forged }> {
  const forger = await arena.forger();
  const session = await forger.signIn(arena.user('Ben'));
  expect(await send(forger, [session])).toMatch(LET_PASS);
  await arena.ana.sees('access', session.id);
  return { forger, session };
}

describe('an event', () => {
  it.each(HOSTILE_EVENTS)('with $attack is refused: $code', async ({ code, forge }) => {
    const { forger } = await atWork();
    const element = await forge(forger);
    await arena.unharmed(async () => {
      expect(await send(forger, [{ element }])).toBe(`4400 ${code}`);
      await arena.logged({ msg: 'refused', code, device: forger.identity.device });
    });
    // Nothing of it stuck: the device's honest next act is let in.
    const next = await forger.make();
    await send(forger, [next]);
    await arena.ana.sees('floor', next.id);
  });

  it('takes the good ones beside it with it: an update is admitted whole or not at all', async () => {
    const { forger } = await atWork();
    const good = await forger.make();
    const bad = await forger.peek({}, (event) => ({ ...event, venue: 'elsewhere' }));
    await arena.unharmed(async () => {
      expect(await send(forger, [good, bad])).toBe('4400 event.venue');
    });
  });

  it('past a gap in its device’s chain is asked for again, and not let in', async () => {
    const { forger } = await atWork();
    await forger.make();
    const beyond = await forger.make();
    await arena.unharmed(async () => {
      expect(await send(forger, [beyond])).toMatch(LET_PASS);
      await arena.logged({ code: 'chain.gap', device: forger.identity.device });
    });
  });

  it('that is committed already changes nothing when it comes again', async () => {
    const { forger, session } = await atWork();
    await arena.unharmed(async () => {
      expect(await send(forger, [session, session, session])).toMatch(LET_PASS);
    });
  });
});

describe('a device that was copied', () => {
  const suspects = (device: string, kind: string) => device.startsWith('edge-') && kind === 'device.suspected';

  it.each([
    [
      'uses a seq twice',
      (forger: Forger) =>
        forger.peek({ subject: 'access', kind: 'session.closed', body: { user: forger.actor } }, (event) => ({
          ...event,
          seq: 1,
          prev: new Uint8Array(8),
        })),
    ],
    [
      'chains to another past',
      (forger: Forger) => forger.peek({}, (event) => ({ ...event, prev: new Uint8Array(8).fill(1) })),
    ],
  ])('when it %s: the first stands, the other is held aside, and it must enrol again', async (_what, fork) => {
    const { forger, session } = await atWork();
    const forked = await fork(forger);
    const { device } = forger.identity;
    await arena.unharmed(async () => {
      expect(await send(forger, [forked])).toBe('4403 device.copied');
      await arena.logged({ msg: 'refused', code: 'device.copied', device });
    }, suspects);
    expect(outcome('access', session.id)).toMatchObject({ type: 'applied' });
    const later = await forger.make();
    await send(forger, [later]);
    await arena.ana.sees('floor', later.id);
    expect(outcome('floor', later.id)).toEqual({ type: 'not-applied', verdict: 'held:suspected' });
  });

  it('and forks again and again is told of once', async () => {
    const { forger } = await atWork();
    const { device } = forger.identity;
    await arena.unharmed(async () => {
      for (let i = 0; i < 30; i++) {
        const forked = await forger.peek({ body: { player: `fork-${i}` } }, (event) => ({
          ...{ ...event, seq: 1, prev: new Uint8Array(8) },
        }));
        expect(await send(forger, [forked])).toBe('4403 device.copied');
      }
    }, suspects);
    const told = arena.ana.replica
      .fold('access')
      .entries.filter(
        ({ kind, body }) => kind === 'device.suspected' && (body as { device: string }).device === device,
      );
    expect(told).toHaveLength(1);
  });
});
