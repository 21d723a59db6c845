import { expect, it } from 'vitest';
import { access, hasSession } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('closes here or on the device named; opened again it is open', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'ana', roles: ['floor'] });
  const open = () => log.act('session.opened', { user: 'ana' }, { device: 'tab' });
  open();
  log.act('session.closed', { user: 'ana' }, { device: 'tab' });
  expect(hasSession(log.state, 'tab', 'ana')).toBe(false);
  open();
  expect(hasSession(log.state, 'tab', 'ana')).toBe(true);
  log.act('session.closed', { user: 'ana', device: 'tab' }, { device: 'other' });
  expect(hasSession(log.state, 'tab', 'ana')).toBe(false);
  expect(log.said(log.act('session.closed', { user: 'ana' }, { device: 'other' }))).toBe('session.unknown');
});
