import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { displayBoard, screens } from '../index.ts';

it('[CLOCK-5] each screen sounds and flashes as it was told; until then it flashes in silence', () => {
  const log = new TestLog(screens);
  for (const display of ['tv1', 'tv2']) log.act('display.paired', { display, name: display });
  log.act('display.cues-set', { display: 'tv1', sound: true, flash: false });
  const cues = (display: string) => displayBoard(log.state, display)?.cues;
  expect([cues('tv1'), cues('tv2')]).toEqual([
    { sound: true, flash: false },
    { sound: false, flash: true },
  ]);
  expect(log.said(log.act('display.cues-set', { display: 'tv9', sound: true, flash: true }))).toBe('display.unknown');
});
