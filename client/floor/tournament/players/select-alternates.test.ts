import { expect, it } from 'vitest';
import { playEvening } from '../../testing/evening.ts';
import { makeFakeDevice } from '../../testing/fake-device.ts';
import { selectAlternates } from './select-alternates.ts';

const MAIN = 'tournament/main';

it('[ENTRY-5] the first who was not called comes next, once a place is open', async () => {
  const device = makeFakeDevice(1_750_000_000_000);
  playEvening(device, 24, 60);
  const { left } = (device.view(MAIN).state as never as Parameters<typeof selectAlternates>[0]).get('counts', 'this')!;
  await device.act(MAIN, 'capacity.set', { capacity: left });
  for (const player of ['p40', 'p41']) await device.act(MAIN, 'alternate.listed', { player });
  const lines = () => selectAlternates(device.view(MAIN).state as never, device.now(), device.view(MAIN).pending);
  expect(lines().map(({ id, next }) => [id, next])).toEqual([
    ['p40', false],
    ['p41', false],
  ]);
  await device.act(MAIN, 'capacity.set', { capacity: left + 1 });
  expect(lines().map(({ next }) => next)).toEqual([true, false]);
  await device.act(MAIN, 'alternate.called', { player: 'p40' });
  expect(lines()[0]).toMatchObject({ id: 'p40', calls: 1, next: false });
  expect(lines()[0]!.until).toBeGreaterThan(device.now());
  expect(lines()[1]!.next).toBe(false);
});
