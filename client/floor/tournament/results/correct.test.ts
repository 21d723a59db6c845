import { describe, expect, it } from 'vitest';
import { missingPlace } from '../../../../src/tournament/results.ts';
import { correct } from './correct.ts';

const lines = ['a', 'b', 'c', 'd', 'e'].map((player, at) => ({ player, place: at + 1 }));
const after = (changed: ReturnType<typeof correct>) =>
  lines.map((line) => changed.find(({ player }) => player === line.player) ?? line);

describe('[BUST-5] a corrected place', () => {
  it('moves the others along: up', () => {
    expect(correct(lines, 'd', 2, 'alone')).toEqual([
      { player: 'd', place: 2 },
      { player: 'b', place: 3 },
      { player: 'c', place: 4 },
    ]);
  });

  it('and down, to the last', () => {
    expect(correct(lines, 'b', 5, 'alone').map(({ player, place }) => `${place}${player}`)).toEqual([
      '2c',
      '3d',
      '4e',
      '5b',
    ]);
  });

  it('can be shared with whoever has it', () => {
    expect(correct(lines, 'e', 2, 'shared')).toEqual([
      { player: 'e', place: 2 },
      { player: 'c', place: 4 },
      { player: 'd', place: 5 },
    ]);
  });

  it('changes nothing where it is the same', () => expect(correct(lines, 'c', 3, 'alone')).toEqual([]));

  it('takes a shared place apart', () => {
    const tied = [
      { player: 'a', place: 1 },
      { player: 'b', place: 2 },
      { player: 'c', place: 2 },
    ];
    expect(correct(tied, 'c', 3, 'alone')).toEqual([{ player: 'c', place: 3 }]);
  });

  it('never leaves a gap', () => {
    for (const { player } of lines)
      for (const { place } of lines)
        for (const how of ['alone', 'shared'] as const)
          expect(missingPlace(after(correct(lines, player, place, how)).map((line) => line.place))).toBeUndefined();
  });
});
