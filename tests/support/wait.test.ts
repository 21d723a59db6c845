import { expect, it } from 'vitest';
import { freePort } from './ports.ts';
import { waitFor } from './wait.ts';

it('waitFor returns what the condition gave, and bears errors on the way', async () => {
  let looks = 0;
  const value = await waitFor(() => {
    looks += 1;
    if (looks < 3) throw new Error('not yet');
    return `look ${looks}`;
  });
  expect(value).toBe('look 3');
});

it('waitFor says what it waited for, and keeps the last error as the cause', async () => {
  const failing = waitFor(() => Promise.reject(new Error('refused')), { timeout: 30, interval: 5, message: 'the sea' });
  await expect(failing).rejects.toThrow('waited 30 ms for the sea');
  await expect(failing).rejects.toHaveProperty('cause.message', 'refused');
});

it('freePort never gives one port twice', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(new Set(ports).size).toBe(50);
});
