import { expect, it } from 'vitest';
import { Guesses } from './guesses.ts';

const tries = async (guesses: Guesses, login: string, addresses: readonly string[]) => {
  let taken = 0;
  for (const address of addresses) {
    try {
      await guesses.take(login, address);
      taken++;
    } catch {
      return taken;
    }
  }
  return taken;
};
const addresses = (n: number) => Array.from({ length: n }, (_, i) => `10.0.0.${i}`);

it('a login tried from everywhere is closed to strangers, and open to where it was right before', async () => {
  const guesses = new Guesses(4);
  await guesses.take('ana', 'her phone');
  await guesses.right('ana', 'her phone');
  expect(await tries(guesses, 'ana', addresses(50))).toBe(12);
  await expect(guesses.take('ana', 'her phone')).resolves.toBeUndefined();
  await expect(guesses.take('bo', '10.0.0.1')).resolves.toBeUndefined();
});

it('one address has so many tries for all logins together', async () => {
  const guesses = new Guesses(4);
  for (let i = 0; i < 40; i++) await guesses.take(`login-${i}`, 'a room');
  await expect(guesses.take('one more', 'a room')).rejects.toMatchObject({ code: 'tries.too-many' });
  await expect(guesses.take('one more', 'another')).resolves.toBeUndefined();
});
