import { expect, it } from 'vitest';
import { playEvening } from '../../testing/evening.ts';
import { makeFakeDevice } from '../../testing/fake-device.ts';
import { selectAdvice } from './select-advice.ts';

const MAIN = 'tournament/main';

it('[BAL-1] tables that halt share a card, until the director lets them play on', async () => {
  const device = makeFakeDevice(1_750_000_000_000);
  playEvening(device, 60, 120);
  const advice = () => selectAdvice(device.view(MAIN).state as never, device.now());
  const [first, ...rest] = advice().halts;
  expect(first).toMatchObject({ rule: 'BAL-1', told: true, waived: false });
  expect(advice().others.some(({ sort }) => (sort as string) === 'halt')).toBe(false);
  await device.act(MAIN, 'halt.waived', { table: first!.table });
  expect(advice().halts).toEqual(rest);
  expect(advice().waived.map(({ table }) => table)).toEqual([first!.table]);
});
