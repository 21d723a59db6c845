import { expect, it } from 'vitest';
import { access, rolesOf } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('sets all roles; what another device set meanwhile is a conflict; the last admin stays one', () => {
  const log = new TestLog(access);
  const added = log.act('user.added', { user: 'ana', roles: ['admin'] });
  const set = (roles: string[], more = {}) => log.act('user.roles-set', { user: 'ana', roles }, more);
  expect(log.said(set(['floor']))).toBe('user.last-admin');
  log.act('user.added', { user: 'ben', roles: ['admin'] });
  set(['manager'], { expect: added });
  expect(log.said(set(['floor'], { expect: added, device: 'tablet-2' }))).toBe('user.changed');
  expect(rolesOf(log.state, 'ana')).toEqual(['manager']);
  expect(log.said(log.act('user.roles-set', { user: 'cy', roles: ['floor'] }))).toBe('user.unknown');
});
