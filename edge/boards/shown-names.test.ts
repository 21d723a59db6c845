import { describe, expect, it } from 'vitest';
import { byName, indexLetter, shortName, shortNames } from './shown-names.ts';

it.each([
  ['Maya Okafor', 'Maya O.'],
  ['Anouk de Vries', 'Anouk V.'],
  ['Cher', 'Cher'],
  ['  ', '–'],
  [undefined, '–'],
])('a room shows %s as %s', (name, shown) => {
  expect(shortName(name)).toBe(shown);
});

describe('a list of names', () => {
  const names: Record<string, string> = {
    ...{ a: 'Maria Santos', b: 'Maria Silva', c: 'Maya Okafor', d: 'Li Wu', e: 'Li Wang', f: 'Jo Ann', g: 'Jo Ann' },
  };
  const shown = shortNames([...Object.keys(names), 'erased', 'unknown'], (id) => names[id]);

  it('shows a letter more only of those who would look alike', () => {
    expect([...shown.values()]).toEqual([
      ...['Maria Sa.', 'Maria Si.', 'Maya O.', 'Li Wu', 'Li Wa.', 'Jo Ann', 'Jo Ann', '–', '–'],
    ]);
  });

  it('never shows more than three letters of a long last name', () => {
    const alike = shortNames(['a', 'b'], (id) => (id === 'a' ? 'Max Schneider' : 'Max Schuster'));
    expect([...alike.values()]).toEqual(['Max Sch.', 'Max Sch.']);
  });

  it('stands by the alphabet, accents and case aside, those without a name last', () => {
    expect(['–', 'Zoë', 'Élodie', 'anna', 'Eva'].sort(byName)).toEqual(['anna', 'Élodie', 'Eva', 'Zoë', '–']);
    expect(['Élodie', 'anna', 'Øystein', '7up', '–'].map(indexLetter)).toEqual(['E', 'A', 'Ø', '#', '#']);
  });
});
