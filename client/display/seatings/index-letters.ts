/** On which page a name stands: the index that lets a player find it. Pure. */
import type { SeatingRow } from '../../../src/screens/content.ts';

export interface IndexLetter {
  readonly letter: string;
  /** From 0, the first and the last page that has a name under this letter. */
  readonly from: number;
  readonly to: number;
}

const letterOf = (name: string): string => {
  const first = [...name.normalize('NFD')][0] ?? '';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
};

/** The letters that somebody's name begins with, in the order of the pages. */
export function indexOf(pages: readonly (readonly SeatingRow[])[]): IndexLetter[] {
  const letters = new Map<string, IndexLetter>();
  for (const [page, rows] of pages.entries())
    for (const [name] of rows) {
      const letter = letterOf(name);
      letters.set(letter, { letter, from: letters.get(letter)?.from ?? page, to: page });
    }
  return [...letters.values()];
}

/** `Ada – Ben`: the first and last name of a page, as short as they stand on it. */
export function rangeOf(page: readonly SeatingRow[]): string {
  const [first, last] = [page[0]?.[0], page.at(-1)?.[0]];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first} – ${last}`;
}
