import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('[SCREEN-1] screens say who they are for a while, some of them or all', () => {
  const log = new TestLog(screens);
  for (const display of ['tv1', 'tv2']) log.act('display.paired', { display, name: display });
  const until = (display: string) => log.state.get('displays', display)!.identifyUntil;
  log.act('displays.identified', { displays: ['tv1'], seconds: 20 });
  expect([until('tv1'), until('tv2')]).toEqual([log.now + 20_000, undefined]);
  log.act('displays.identified', { seconds: 30 });
  expect([until('tv1'), until('tv2')]).toEqual([log.now + 30_000, log.now + 30_000]);
});
