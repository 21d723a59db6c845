import { describe, expect, it } from 'vitest';
import { blindsAt, clockwise, nextBigBlind, waitsForButton, worstSeat } from './buttons.ts';

const FULL = [1, 2, 3, 4, 5, 6, 7, 8, 9];

it('seats go clockwise, and round again', () => {
  expect(clockwise(4, [9, 2, 5, 4])).toEqual([5, 9, 2, 4]);
  expect(clockwise(9, [1, 2])).toEqual([1, 2]);
});

describe('blinds', () => {
  it('are the two seats after the button, empty seats passed over', () => {
    expect(blindsAt(FULL, 8)).toEqual({ small: 9, big: 1 });
    expect(blindsAt([1, 4, 6], 2)).toEqual({ small: 4, big: 6 });
  });
  it('heads up the button is the small blind', () => {
    expect(blindsAt([3, 7], 7)).toEqual({ small: 7, big: 3 });
    expect(blindsAt([3], 3)).toBeUndefined();
  });
});

describe('[BAL-2] next to be big blind', () => {
  it.each([
    [FULL, 1, 4],
    [FULL, 7, 1],
    [FULL, 9, 3],
    [[2, 5, 8], 2, 2],
    [[3, 7], 7, 7],
    [[4], 1, 4],
  ])('of %j with the button at %i is seat %i', (taken, button, seat) => {
    expect(nextBigBlind(taken, button)).toBe(seat);
  });
  it('there is none at an empty table', () => expect(nextBigBlind([], 1)).toBeUndefined());
});

describe('[BAL-2] the worst open position', () => {
  // Button 1, small blind 2, big blind 4: seat 3 would be the small blind's, seat 5 is big blind next.
  const taken = [1, 2, 4, 6, 8];
  it('is the seat that will be big blind soonest', () => {
    expect(worstSeat([3, 5, 7, 9], taken, 1)).toBe(5);
    expect(worstSeat([7, 9], taken, 1)).toBe(7);
  });
  it('even twice running: behind the big blind of this hand comes the next one', () => {
    expect(worstSeat([9, 1], [2, 3, 4, 5], 3)).toBe(9);
  });
  it('is never the small blind while any other seat is open', () => {
    expect(worstSeat([3, 9], taken, 1)).toBe(9);
    expect(worstSeat([3], taken, 1)).toBe(3);
  });
  it('at a table with one player is the next seat clockwise', () => {
    expect(worstSeat([1, 2, 3], [4], 4)).toBe(1);
    expect(worstSeat([], [1], 1)).toBeUndefined();
  });
});

describe('[SEAT-2] an arrival waits', () => {
  const taken = [1, 4, 6, 9];
  it('only between the small blind and the button of the next hand', () => {
    // The button lies at 1, so it goes to 4 next and the small blind to 6.
    expect(FULL.filter((seat) => waitsForButton(seat, taken, 1))).toEqual([5]);
  });
  it('also where that stretch goes past the last seat', () => {
    expect([1, 2, 3, 9].filter((seat) => waitsForButton(seat, [3, 6, 8], 6))).toEqual([1, 2, 9]);
  });
  it('never at a table with one player or none', () => {
    expect(waitsForButton(2, [1], 1)).toBe(false);
  });
});
