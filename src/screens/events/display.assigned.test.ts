import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('[SCREEN-1] the last assignment counts; undone, the one before does', () => {
  const log = new TestLog(screens);
  log.act('display.paired', { display: 'tv1', name: 'Cage' });
  const assign = (view: object) => log.act('display.assigned', { display: 'tv1', view } as never);
  assign({ type: 'waitlists', game: 'nlh' });
  const second = assign({ type: 'rotation', views: [{ type: 'tables' }, { type: 'idle' }], seconds: 20 });
  expect(log.state.get('displays', 'tv1')?.view).toMatchObject({ type: 'rotation', seconds: 20 });
  log.revert(second);
  expect(log.state.get('displays', 'tv1')?.view).toEqual({ type: 'waitlists', game: 'nlh' });
});

it('refuses a display that is not known, and a rotation of rotations', () => {
  const log = new TestLog(screens);
  expect(log.said(log.act('display.assigned', { display: 'tv1', view: { type: 'idle' } }))).toBe('display.unknown');
  const nested = { type: 'rotation', views: [{ type: 'rotation', views: [], seconds: 5 }], seconds: 5 };
  expect(() => log.act('display.assigned', { display: 'tv1', view: nested })).toThrow();
});
