import { expect, it } from 'vitest';
import { TestLog } from '../../access/test-log.ts';
import { screens } from '../index.ts';

it('[SCREEN-1] a new screen shows nothing yet; paired again it keeps what it shows, with the new name', () => {
  const log = new TestLog(screens);
  log.act('display.paired', { display: 'tv1', name: 'Cage' });
  expect(log.state.get('displays', 'tv1')).toMatchObject({ name: 'Cage', view: { type: 'idle' } });
  log.act('display.assigned', { display: 'tv1', view: { type: 'waitlists' } });
  log.act('display.paired', { display: 'tv1', name: 'Bar' });
  expect(log.state.get('displays', 'tv1')).toMatchObject({ name: 'Bar', view: { type: 'waitlists' } });
});
