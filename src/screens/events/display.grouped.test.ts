import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { groupsOf, screens } from '../index.ts';

it('[SCREEN-1] a screen belongs to one group at most, and joining one does not change what it shows', () => {
  const log = new TestLog(screens);
  for (const display of ['tv1', 'tv2']) log.act('display.paired', { display, name: display });
  log.act('display.assigned', { display: 'tv1', view: { type: 'waitlists' } });
  for (const display of ['tv1', 'tv2']) log.act('display.grouped', { display, group: 'Ballroom' });
  expect(groupsOf(log.state)).toEqual([{ group: 'Ballroom', displays: ['tv1', 'tv2'] }]);
  expect(log.state.get('displays', 'tv1')?.view).toEqual({ type: 'waitlists' });
  log.act('display.grouped', { display: 'tv2', group: 'Bar' });
  expect(groupsOf(log.state).map(({ group }) => group)).toEqual(['Ballroom', 'Bar']);
  log.act('display.grouped', { display: 'tv1', group: null });
  expect(groupsOf(log.state)).toEqual([{ group: 'Bar', displays: ['tv2'] }]);
});

it('refuses a screen that is not known', () => {
  const log = new TestLog(screens);
  expect(log.said(log.act('display.grouped', { display: 'tv1', group: 'Bar' }))).toBe('display.unknown');
});
