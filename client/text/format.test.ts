import { describe, expect, it } from 'vitest';
import { makeFormats } from './format.ts';

const formats = makeFormats('en', 'Asia/Manila');

describe('numbers', () => {
  it('groups thousands and never shows NaN', () => {
    expect(formats.number(194_820_000)).toBe('194,820,000');
    expect(formats.number(Number.NaN)).toBe('–');
  });

  it('writes blinds as rooms do, the ante in brackets', () => {
    expect(formats.blinds(400, 800)).toBe('400 / 800');
    expect(formats.blinds(500, 1000, 1000)).toBe('500 / 1,000 (1,000)');
    expect(formats.blinds(400, 800, 0)).toBe('400 / 800');
  });

  it('rounds an average stack in big blinds down', () => {
    expect(formats.bigBlinds(88_604, 800)).toBe('110 BB');
    expect(formats.bigBlinds(88_604, 0)).toBe('–');
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [11, '11th'],
    [43, '43rd'],
    [112, '112th'],
  ])('writes place %i as %s', (place, words) => expect(formats.ordinal(place)).toBe(words));
});

describe('times', () => {
  it.each([
    [761_000, '12:41'],
    [760_001, '12:41'],
    [3_761_000, '1:02:41'],
    [1, '0:01'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('counts %i ms down as %s', (ms, words) => expect(formats.countdown(ms)).toBe(words));

  it('counts up without rounding a second in advance', () => {
    expect(formats.elapsed(42_999)).toBe('0:42');
    expect(formats.elapsed(-1)).toBe('0:00');
  });

  it.each([
    [0, 'now'],
    [40_500, '40 s'],
    [125_000, '2 min'],
    [3 * 3_600_000, '3 h'],
    [50 * 3_600_000, '2 days'],
  ])('tells an age of %i ms as %s', (ms, words) => expect(formats.age(ms)).toBe(words));

  it('[DAY-1] shows the time of day in the zone of the venue, not of the device', () => {
    expect(formats.timeOfDay(Date.UTC(2024, 5, 14, 13, 4))).toBe('21:04');
    expect(formats.timeOfDay(Date.UTC(2024, 5, 14, 16, 4))).toBe('00:04');
    expect(formats.day(Date.UTC(2024, 5, 14, 16, 4))).toBe('Sat, Jun 15');
  });
});

it('joins names as a sentence does', () => {
  expect(formats.list(['Ana', 'Ben', 'Chloé'])).toBe('Ana, Ben, and Chloé');
});
