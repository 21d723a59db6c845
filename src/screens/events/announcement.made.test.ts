import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('[SCREEN-1] stands until cleared or for so many seconds; its words are no part of the body', () => {
  const log = new TestLog(screens);
  log.act('announcement.made', { announcement: 'a1', code: 'seats-open' });
  log.act('announcement.made', { announcement: 'a2', code: 'text', seconds: 30, displays: ['tv1'] });
  expect(log.state.get('announcements', 'a1')).toMatchObject({ until: undefined, displays: undefined });
  expect(log.state.get('announcements', 'a2')).toMatchObject({ until: log.now + 30_000, displays: ['tv1'] });
  expect(log.said(log.act('announcement.made', { announcement: 'a1', code: 'break' }))).toBe('announcement.known');
  expect(() => log.act('announcement.made', { announcement: 'a3', code: 'text', text: 'Hi' })).toThrow();
});
