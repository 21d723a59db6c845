import { describe, expect, it } from 'vitest';
import type { SeatingRow } from '../../../src/screens/content.ts';
import { indexOf, rangeOf } from './index-letters.ts';

const page = (...names: string[]): SeatingRow[] => names.map((name, i) => [name, 1, i + 1]);

describe('the index of the seats', () => {
  const pages = [page('Ada A.', 'Élodie B.'), page('Emil C.', 'Finn D.'), page('Finn E.'), page('Zoë F.', '7up', '–')];

  it('says for each letter on which pages its names are', () => {
    const found = indexOf(pages).map(({ letter, from, to }) => `${letter} ${from}-${to}`);
    expect(found).toEqual(['A 0-0', 'E 0-1', 'F 1-2', 'Z 3-3', '# 3-3']);
  });

  it('names the ends of a page', () => {
    expect(pages.map(rangeOf)).toEqual(['Ada A. – Élodie B.', 'Emil C. – Finn D.', 'Finn E.', 'Zoë F. – –']);
    expect(rangeOf([])).toBe('');
  });
});
