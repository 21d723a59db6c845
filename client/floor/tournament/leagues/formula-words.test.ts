import { describe, expect, it } from 'vitest';
import { pointsWords, readPoints } from './formula-words.ts';

describe('[POINTS-1] points in words', () => {
  it.each([
    [1200, '12'],
    [1250, '12.50'],
    [33, '0.33'],
    [0, '0'],
  ])('%i hundredths are %s', (hundredths, words) => expect(pointsWords(hundredths)).toBe(words));
});

describe('a table of points as typed', () => {
  it.each([
    ['10, 8, 6', [10, 8, 6]],
    ['10 8;6', [10, 8, 6]],
    ['', undefined],
    ['10, x', undefined],
    ['-1', undefined],
    ['1.5', undefined],
  ])('%j is %j', (typed, points) => expect(readPoints(typed)).toEqual(points));
});
