import { expect, it } from 'vitest';
import { access, rolesOf } from '../index.ts';
import { TestLog } from '../test-log.ts';

it('adds a user with roles; the name is no part of the body; one who was removed can come back', () => {
  const log = new TestLog(access);
  log.act('user.added', { user: 'ana', roles: ['floor', 'dealer'] });
  expect(rolesOf(log.state, 'ana')).toEqual(['floor', 'dealer']);
  expect(log.said(log.act('user.added', { user: 'ana', roles: ['admin'] }))).toBe('user.known');
  log.act('user.removed', { user: 'ana' });
  log.act('user.added', { user: 'ana', roles: ['dealer'] });
  expect(rolesOf(log.state, 'ana')).toEqual(['dealer']);
  expect(() => log.act('user.added', { user: 'ben', roles: ['floor'], name: 'Ben' })).toThrow();
});
