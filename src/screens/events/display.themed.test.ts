import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { displayBoard, screens } from '../index.ts';

it('[SCREEN-1] a screen is dark until it is told to be light', () => {
  const log = new TestLog(screens);
  log.act('display.paired', { display: 'tv1', name: 'Bar' });
  expect(displayBoard(log.state, 'tv1')?.theme).toBe('dark');
  log.act('display.themed', { display: 'tv1', theme: 'light' });
  expect(displayBoard(log.state, 'tv1')?.theme).toBe('light');
  expect(log.said(log.act('display.themed', { display: 'tv9', theme: 'dark' }))).toBe('display.unknown');
});
