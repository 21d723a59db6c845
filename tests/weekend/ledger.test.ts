import { describe, expect, it } from 'vitest';
import { Broken, Lists, Seats } from './ledger.ts';

// What judges the weekend must be able to find fault.
describe('the ledger', () => {
  function waiting(...players: string[]): Lists {
    const lists = new Lists();
    players.forEach((player, time) => {
      lists.add({ game: 'nlh', player, key: [time, 'tablet-1', 1], present: true, broken: false });
    });
    return lists;
  }

  it('[LIST-1] sees who was passed over, and takes an act that says why', () => {
    const lists = waiting('ana', 'ben');
    const [ana, ben] = [lists.get('nlh', 'ana')!, lists.get('nlh', 'ben')!];
    expect(() => lists.mayGo(ben)).toThrow(Broken);
    expect(() => lists.mayGo(ana)).not.toThrow();
    for (const why of [{ present: false }, { call: 'tablet-1.9' }, { expiries: 1 }, { moved: true }]) {
      const before = { ...ana };
      Object.assign(ana, why);
      expect(() => lists.mayGo(ben), JSON.stringify(why)).not.toThrow();
      Object.assign(ana, { call: undefined }, before);
    }
  });

  it('[LIST-5] sees one who is on a list twice', () => {
    const lists = waiting('ana');
    const again = { game: 'nlh', player: 'ana', key: [9, 'tablet-1', 2] as const, present: true, broken: false };
    expect(() => lists.add(again)).toThrow(Broken);
  });

  it('[SEAT-3] [MUST-1] sees two in one seat, one in two, and whose turn it is to move up', () => {
    const seats = new Seats();
    seats.sit('ana', 't3', 1, 100);
    seats.sit('ben', 't3', 2, 50);
    expect(() => seats.sit('cy', 't3', 1, 200)).toThrow(Broken);
    expect(() => seats.sit('ana', 't3', 4, 200)).toThrow(Broken);
    expect(seats.longest(['t3'])).toBe('ben');
    seats.rise('ben');
    expect(seats.longest(['t3'])).toBe('ana');
    expect(() => seats.rise('ben')).toThrow(Broken);
  });
});
