import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('[SCREEN-1] cleared by hand before its time', () => {
  const log = new TestLog(screens);
  log.act('announcement.made', { announcement: 'a1', code: 'break', seconds: 600 });
  log.act('announcement.cleared', { announcement: 'a1' });
  expect(log.state.has('announcements', 'a1')).toBe(false);
  log.pass(700_000);
  expect(log.entries.at(-1)?.kind, 'nothing more is due').toBe('announcement.cleared');
});
