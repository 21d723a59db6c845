import { expect, it } from 'vitest';
import { access, hasSession } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('opens on the device that says so, by PIN unless it says otherwise', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'ana', roles: ['floor'] });
  log.act('session.opened', { user: 'ana' }, { device: 'tab' });
  expect(hasSession(log.state, 'tab', 'ana')).toBe(true);
  expect(hasSession(log.state, 'tablet-1', 'ana')).toBe(false);
  expect(log.state.get('sessions', 'tab.ana')).toMatchObject({ proof: 'pin', since: log.now });
});
