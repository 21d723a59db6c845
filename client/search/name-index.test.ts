import { describe, expect, it } from 'vitest';
import { foldName, makeNameIndex } from './name-index.ts';

const names = ['Ana Ruiz', 'Ben Kovač', 'Chloé Bénard', 'Łukasz Nowak', 'Zoë O’Neill', 'Kim Anand', 'Nguyễn Văn An'];
const index = makeNameIndex(names, (name) => name);

describe('makeNameIndex', () => {
  it.each([
    ['zoe', ['Zoë O’Neill']],
    ['oneill', ['Zoë O’Neill']],
    ['lukasz', ['Łukasz Nowak']],
    ['nguyen', ['Nguyễn Văn An']],
    ['k ben', ['Ben Kovač']],
    ['xyz', []],
  ])('finds %j', (query, found) => expect(index.search(query)).toEqual(found));

  it('puts names that begin with the query before those that hold it in a later word', () => {
    expect(index.search('an')).toEqual(['Ana Ruiz', 'Kim Anand', 'Nguyễn Văn An']);
    expect(index.search('be')).toEqual(['Ben Kovač', 'Chloé Bénard']);
  });

  it('gives the first names as they stand for an empty query, and never more than the limit', () => {
    expect(index.search('  ', 2)).toEqual(['Ana Ruiz', 'Ben Kovač']);
    expect(index.search('n', 1)).toEqual(['Nguyễn Văn An']);
  });

  it('finds a name among 5,000 by its last letters typed', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ id: i, name: `Player ${i} Surname${i}` }));
    expect(makeNameIndex(many, (player) => player.name).search('surname4999')).toEqual([many[4999]]);
  });
});

it('folds case, accents, apostrophes and punctuation', () => {
  expect(foldName('  D’Angelo-Smith,  JØRGEN ')).toBe('dangelo smith jorgen');
});
