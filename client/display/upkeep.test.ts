import { expect, it } from 'vitest';
import { freshen, type Upkeep } from './upkeep.ts';

const HOUR = 3_600_000;

async function freshened(over: Partial<Upkeep>): Promise<boolean> {
  let reloaded = false;
  const upkeep: Upkeep = {
    uptime: () => 21 * HOUR,
    quiet: () => true,
    reachable: async () => true,
    reload: () => {
      reloaded = true;
    },
    ...over,
  };
  expect(await freshen(upkeep)).toBe(reloaded);
  return reloaded;
}

it('starts the page anew once a day, when no clock runs', async () => {
  expect(await freshened({})).toBe(true);
  expect(await freshened({ uptime: () => 19 * HOUR })).toBe(false);
  expect(await freshened({ quiet: () => false })).toBe(false);
});

it('[SCREEN-2] never reloads a screen whose server is gone', async () => {
  expect(await freshened({ reachable: async () => false })).toBe(false);
});

it('looks again for a clock that was started meanwhile', async () => {
  let running = false;
  const reachable = async () => {
    running = true;
    return true;
  };
  expect(await freshened({ quiet: () => !running, reachable })).toBe(false);
});
