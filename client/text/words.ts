/** How things are named in sentences. A surface makes these from a subject's state; the sentences live in this folder. */
export interface Words {
  /** A player's or user's name. */
  name(id: string): string;
  names(ids: readonly string[]): string;
  /** `<table>.<number>` of a tournament: "table 2, seat 4". */
  seat(key: string): string;
  /** A seat of a cash table: "table 12, seat 4". */
  cashSeat(table: string, seat: number): string;
  /** "table 2" */
  table(id: string): string;
  /** "NLH 1/3" */
  game(id: string): string;
  /** A row of the structure, from 0: "level 7", "the break after level 4". */
  row(index: number): string;
  display(id: string): string;
  number(value: number): string;
  ordinal(value: number): string;
  /** Time of day in the venue: "21:04". */
  time(ms: number): string;
  /** A stretch of time: "2 minutes", "30 seconds". */
  duration(ms: number): string;
  /** Time left, as on a clock: "12:41". */
  countdown(ms: number): string;
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "fits" of one, "fit" of several. */
export const inNumber = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** A sentence's first letter large; the rest stays. */
export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
