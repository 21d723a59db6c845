import { expect, it } from 'vitest';
import { access, hasSession } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('does not open on a device that was ended, whatever is undone and done again', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'ana', roles: ['floor'] });
  log.act('device.enrolled', { device: 'tab', publicKey: new Uint8Array(32), sort: 'tablet' }, { device: 'edge' });
  const revoked = log.act('device.revoked', { device: 'tab' }, { device: 'edge' });
  expect(log.said(log.act('session.opened', { user: 'ana' }, { device: 'tab' }))).toBe('device.unknown');
  log.revert(revoked);
  log.act('session.opened', { user: 'ana' }, { device: 'tab' });
  log.restore(revoked);
  expect(hasSession(log.state, 'tab', 'ana')).toBe(false);
});

it('opens on the device that says so, by PIN unless it says otherwise', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'ana', roles: ['floor'] });
  log.act('session.opened', { user: 'ana' }, { device: 'tab' });
  expect(hasSession(log.state, 'tab', 'ana')).toBe(true);
  expect(hasSession(log.state, 'tablet-1', 'ana')).toBe(false);
  expect(log.state.get('sessions', 'tab.ana')).toMatchObject({ proof: 'pin', since: log.now });
});
