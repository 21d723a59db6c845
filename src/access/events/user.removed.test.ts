import { expect, it } from 'vitest';
import { access, rolesOf } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('takes the roles, keeps the row, and never removes the last admin', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'ana', roles: ['admin'] });
  log.act('user.added', { user: 'ben', roles: ['floor'] });
  log.act('user.removed', { user: 'ben' });
  expect(rolesOf(log.state, 'ben')).toEqual([]);
  expect(log.state.get('users', 'ben')).toMatchObject({ removed: true });
  expect(log.said(log.act('user.removed', { user: 'ana' }))).toBe('user.last-admin');
  expect(log.said(log.act('user.removed', { user: 'cy' }))).toBe('user.unknown');
});
