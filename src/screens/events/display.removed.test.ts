import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('removed on two devices it is removed once', () => {
  const log = new TestLog(screens);
  log.act('display.paired', { display: 'tv1', name: 'Cage' });
  log.act('display.removed', { display: 'tv1' });
  expect(log.said(log.act('display.removed', { display: 'tv1' }, { device: 'tablet-2' }))).toBeUndefined();
  expect(log.state.has('displays', 'tv1')).toBe(false);
});
