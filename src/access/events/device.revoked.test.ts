import { expect, it } from 'vitest';
import { access, hasSession } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('ends the device and its sessions', () => {
  const log = new TestLog(access);
  log.act('device.enrolled', { device: 'tab', publicKey: new Uint8Array(32), sort: 'tablet' });
  log.act('user.added', { user: 'ana', roles: ['floor'] });
  log.act('session.opened', { user: 'ana' }, { device: 'tab' });
  expect(hasSession(log.state, 'tab', 'ana')).toBe(true);
  log.act('device.revoked', { device: 'tab' });
  expect(log.state.get('devices', 'tab')?.standing).toBe('revoked');
  expect(hasSession(log.state, 'tab', 'ana')).toBe(false);
  expect(log.said(log.act('device.revoked', { device: 'none' }))).toBe('device.unknown');
});
