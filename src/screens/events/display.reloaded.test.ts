import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { displayBoard, screens } from '../index.ts';

it('[SCREEN-1] each time it is told to, a screen has a later moment to start anew for', () => {
  const log = new TestLog(screens);
  log.act('display.paired', { display: 'tv1', name: 'Cage' });
  expect(displayBoard(log.state, 'tv1')?.reloadedAt).toBeNull();
  log.act('display.reloaded', { display: 'tv1' });
  const first = displayBoard(log.state, 'tv1')!.reloadedAt!;
  log.act('display.reloaded', { display: 'tv1' });
  expect(displayBoard(log.state, 'tv1')!.reloadedAt).toBeGreaterThan(first);
  expect(log.said(log.act('display.reloaded', { display: 'tv9' }))).toBe('display.unknown');
});
