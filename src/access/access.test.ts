import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACCESS_REFUSALS, access, devicesInOrder, mayDo, usersOn } from './index.ts';
import { randomWalk, TestLog } from './test-log.ts';

it('whatever is done, every invariant of access holds after every act', () => {
  const applied = new Set<string>();
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const kinds = randomWalk(access, seed, 80, (log, step) => {
        expect(access.invariants(log.state), step).toEqual([]);
        const said = log.said(log.entries.at(-1)?.id ?? '');
        if (said) expect(ACCESS_REFUSALS, 'every code is listed for the catalogue').toContain(said);
      });
      for (const kind of kinds) applied.add(kind);
    }),
    { numRuns: 60 },
  );
  expect(access.kinds.map(({ kind }) => kind).filter((kind) => !applied.has(kind))).toEqual([]);
});

it('tells a surface which buttons to show, and whom to ask for a PIN', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'mia', roles: ['manager'] });
  log.act('user.added', { user: 'dan', roles: ['dealer'] });
  log.act('device.enrolled', { device: 'tab', publicKey: new Uint8Array(32), sort: 'tablet', users: ['dan'] });
  log.act('device.enrolled', { device: 'all', publicKey: new Uint8Array(32), sort: 'tablet' });
  expect(mayDo(log.state, 'mia', ['floor'])).toBe(true);
  expect(mayDo(log.state, 'dan', ['floor'])).toBe(false);
  expect(usersOn(log.state, 'tab')).toEqual(['dan']);
  expect(usersOn(log.state, 'all')).toEqual(['dan', 'mia']);
  expect(devicesInOrder(log.state).map(({ id }) => id)).toEqual(['tab', 'all']);
});
