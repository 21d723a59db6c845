import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

it('keeps a password as Argon2id with a salt of its own, and knows it again', async () => {
  const [one, other] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(other).not.toBe(one);
  expect([await isPassword('correct horse', one), await isPassword('correct horsE', one)]).toEqual([true, false]);
});

it('is the same however a keyboard writes its letters', async () => {
  expect(await isPassword('pa\u0301ssword', await hashPassword('p\u00e1ssword'))).toBe(true);
});

it('is never that of nobody', async () => {
  expect(await isPassword('', undefined)).toBe(false);
});

it('comes out right for many who come at once', async () => {
  const kept = await hashPassword('number 7');
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => isPassword(`number ${i}`, kept)));
  expect(answers.map((right, i) => (right ? i : -1)).filter((i) => i >= 0)).toEqual([7]);
});
