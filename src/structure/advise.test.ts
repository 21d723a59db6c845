import { describe, expect, it } from 'vitest';
import { type Advice, type AdviceWish, adviseStructure } from './advise.ts';
import { checkRows } from './check.ts';
import { chipsInPlay } from './chip-set.ts';
import { BLINDS_AT_END, estimateEnd } from './estimate.ts';
import { measureOf } from './measure.ts';
import { levelsOf } from './structure.ts';

const SETS = {
  'from 25': [25, 100, 500, 1000, 5000, 25_000, 100_000],
  'from 100': [100, 500, 1000, 5000, 25_000, 100_000],
  'a home game, from 5': [5, 25, 100, 500, 1000],
  'a series, from 500': [500, 1000, 5000, 25_000, 100_000, 500_000, 1_000_000],
  'that do not divide each other': [20, 50, 100, 500, 2000],
};
const advised = (wish: AdviceWish): Advice => {
  const advice = adviseStructure(wish);
  if ('refused' in advice) throw new Error(`${advice.refused} refused: ${JSON.stringify(wish)}`);
  return advice;
};

describe('the structure advisor, with chips', () => {
  describe.each(Object.entries(SETS))('%s', (_name, chipSet) => {
    const grid = [50, 100, 250].flatMap((depth) =>
      [6, 9, 27, 45, 127, 500, 6494].flatMap((players) =>
        [90, 150, 240, 360, 540, 720].flatMap((minutes) =>
          [0, Math.floor(players / 2)].map(
            (extraStacks): AdviceWish => ({
              ...{ players, minutes, extraStacks, chipSet, startingStack: depth * 2 * chipSet[0]! },
            }),
          ),
        ),
      ),
    );

    it.each([6, 9, 27, 45, 127, 500, 6494])('and %i players, ends within 15 % of the wanted length', (players) => {
      for (const wish of grid.filter((each) => each.players === players)) {
        const { rows, estimate, chips } = advised(wish);
        expect(chips).toBe(wish.startingStack * (wish.players + wish.extraStacks!));
        expect(estimate).toEqual(estimateEnd(rows, chips));
        expect(Math.abs(estimate.minutes / wish.minutes - 1), JSON.stringify(wish)).toBeLessThanOrEqual(0.15);
        expect(estimate.leads).toBeLessThanOrEqual(BLINDS_AT_END);
      }
    });

    it('[STRUCT-2] has nothing to refuse or to warn of: blinds rise at every level, and never steeply', () => {
      for (const wish of grid) {
        const { rows } = advised(wish);
        expect(checkRows(rows, chipSet), JSON.stringify(wish)).toEqual({ refusals: [], warnings: [] });
        const levels = levelsOf({ rows });
        for (const [at, level] of levels.entries()) {
          expect(level.bigBlind).toBeGreaterThan(levels[at - 1]?.bigBlind ?? 0);
          expect(level.smallBlind).toBeGreaterThan(levels[at - 1]?.smallBlind ?? 0);
          expect(level.smallBlind).toBeLessThan(level.bigBlind);
        }
      }
    });

    it('[CHIP-2] lets every blind be posted with the chips in play, those that were coloured up left out', () => {
      for (const wish of grid) {
        const { rows } = advised(wish);
        for (const [at, row] of rows.entries()) {
          const measure = measureOf(chipsInPlay(rows, at, chipSet));
          expect(measure).toBeGreaterThan(0);
          if (row.type === 'level') expect([row.smallBlind % measure, row.bigBlind % measure]).toEqual([0, 0]);
        }
      }
    });
  });
});

describe('the advisor', () => {
  const CLUB: AdviceWish = { players: 45, startingStack: 20_000, chipSet: SETS['from 25'], minutes: 300 };

  it('keeps to a level length, breaks and antes that are asked for', () => {
    const { rows, estimate } = advised({ ...CLUB, levelMinutes: 20, breakEvery: 60, breakMinutes: 15, ante: 'none' });
    expect(new Set(levelsOf({ rows }).map(({ minutes, ante }) => `${minutes} ${ante}`))).toEqual(new Set(['20 0']));
    expect(rows.slice(0, 4).map(({ type, minutes }) => [type, minutes])).toEqual([
      ...[
        ['level', 20],
        ['level', 20],
        ['level', 20],
      ],
      ['break', 15],
    ]);
    expect(Math.abs(estimate.minutes / 300 - 1)).toBeLessThanOrEqual(0.15);
    expect(advised({ ...CLUB, breakMinutes: 0 }).rows.every(({ type }) => type === 'level')).toBe(true);
  });

  it('begins with stacks that have some play in them', () => {
    const [first] = levelsOf(advised(CLUB));
    expect(CLUB.startingStack / first!.bigBlind).toBeGreaterThanOrEqual(75);
    expect(CLUB.startingStack / first!.bigBlind).toBeLessThanOrEqual(400);
  });

  it('says so when chips and players can’t last as long as is wanted', () => {
    const advice = adviseStructure({ ...CLUB, players: 2, startingStack: 2500, minutes: 1440 });
    const minutes = 'refused' in advice ? 0 : advice.estimate.minutes;
    expect(minutes).toBeLessThan(1440 * 0.85);
  });

  it.each([
    ['players', { players: 1 }],
    ['players', { extraStacks: -1 }],
    ['startingStack', { startingStack: 0 }],
    ['startingStack', { startingStack: 100 }],
    ['chipSet', { chipSet: [] }],
    ['chipSet', { chipSet: [0, 25] }],
    ['minutes', { minutes: 5 }],
    ['minutes', { minutes: 1e6 }],
  ])('refuses what can’t be meant: %s', (refused, change) => {
    expect(adviseStructure({ ...CLUB, ...change })).toEqual({ refused });
  });
});
