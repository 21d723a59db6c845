import { expect, it } from 'vitest';
import { readLength } from './read-length.ts';

it.each([
  ['4:30', 270],
  ['4.5', 270],
  ['4,5', 270],
  ['4h30', 270],
  ['4 h', 240],
  [' 4 ', 240],
  ['90 min', 90],
  ['0:45', 45],
])('%s is a length', (typed, minutes) => {
  expect(readLength(typed)).toBe(minutes);
});

it.each(['', 'long', '4:75', '-3', '1.2.3', '4:30:10'])('“%s” is none', (typed) => {
  expect(readLength(typed)).toBeUndefined();
});
