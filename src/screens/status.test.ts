import { expect, it } from 'vitest';
import { readStatus } from './status.ts';

const STATUS = { sound: 'blocked', width: 3840, height: 2160, up: 86_400_000 };

it('[CLOCK-5] a screen says whether it may sound', () => {
  expect(readStatus(STATUS)).toEqual(STATUS);
  expect(readStatus({ ...STATUS, more: 'a later version says more' })).toEqual(STATUS);
});

it.each([
  {},
  { ...STATUS, sound: 'loud' },
  { ...STATUS, width: -1 },
  { ...STATUS, width: 1e9 },
  { ...STATUS, height: 1.5 },
  { ...STATUS, up: '1' },
  { ...STATUS, up: Number.NaN },
])('takes nothing else for a status: %o', (body) => expect(readStatus(body as never)).toBeUndefined());
