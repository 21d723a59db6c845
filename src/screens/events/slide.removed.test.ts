import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('[SCREEN-1] a slide removed on two devices is removed once, and an undo brings it back at its place', () => {
  const log = new TestLog(screens);
  for (const slide of ['s1', 's2']) log.act('slide.written', { slide, set: 'house' });
  const act = log.act('slide.removed', { slide: 's1' });
  expect(log.said(log.act('slide.removed', { slide: 's1' }, { device: 'tablet-2' }))).toBeUndefined();
  expect([...log.state.entries('slides')].map(([id]) => id)).toEqual(['s2']);
  log.revert(act);
  log.revert('tablet-2.1');
  expect(log.state.get('slides', 's1')).toMatchObject({ order: 1 });
});
