import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

const paired = (...displays: string[]) => {
  const log = new TestLog(screens);
  for (const display of displays) log.act('display.paired', { display, name: display });
  return log;
};

it('[SCREEN-1] a group of screens is assigned as one act, and taken back as one', () => {
  const log = paired('tv1', 'tv2', 'tv3');
  const act = log.act('displays.assigned', { displays: ['tv1', 'tv3'], view: { type: 'seatings', tournament: 't1' } });
  const shown = () => ['tv1', 'tv2', 'tv3'].map((id) => log.state.get('displays', id)!.view.type);
  expect(shown()).toEqual(['seatings', 'idle', 'seatings']);
  log.revert(act);
  expect(shown()).toEqual(['idle', 'idle', 'idle']);
});

it('passes over a screen that is gone, and is refused when all of them are', () => {
  const log = paired('tv1');
  const view = { type: 'tables' };
  expect(log.said(log.act('displays.assigned', { displays: ['tv9', 'tv1'], view }))).toBeUndefined();
  expect(log.state.get('displays', 'tv1')?.view).toEqual(view);
  expect(log.said(log.act('displays.assigned', { displays: ['tv9'], view }))).toBe('display.unknown');
});
