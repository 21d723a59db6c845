import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readStructure } from '../structure/read.ts';
import { tournamentCreated } from './events/tournament.created.ts';
import { planFor } from './plan.ts';

const read = (name: string) => {
  const reading = readStructure(readFileSync(new URL(`../../tests/fixtures/${name}`, import.meta.url), 'utf8'));
  if (!reading.structure) throw new Error('the fixture is good');
  return reading;
};

it('[STRUCT-1] a published structure with its terms becomes a tournament as it stands', () => {
  const { structure, terms } = read('structure-rebuy-gardens.json');
  const plan = planFor(structure, terms, { name: 'Re-buy' });
  expect(plan).toMatchObject({
    startingStack: 10_000,
    closesAfterRow: 5,
    rebuys: { fromRow: 0, untilRow: 3, limit: null, chips: 10_000 },
    addOns: { fromRow: 4, untilRow: 4, limit: 3, chips: 10_000 },
  });
  expect(tournamentCreated.body.safeParse(plan).success).toBe(true);
});

it('what the file leaves open is as usual, and the host chooses over both', () => {
  const { structure, terms } = read('structure-apt-manila-2024-event74.csv');
  const plan = planFor(structure, terms, { name: 'Event 74', startingStack: 40_000, closesAfterRow: 7 });
  expect(plan).toMatchObject({
    seatsPerTable: 9,
    startingStack: 40_000,
    closesAfterRow: 7,
    rebuys: null,
    reentries: null,
  });
  expect(planFor(structure, terms, { name: 'x' })).toMatchObject({ startingStack: 20_000, closesAfterRow: null });
  expect(tournamentCreated.body.safeParse(plan).success).toBe(true);
});

it('[BAL-2] where nothing but stud is played, the seat that opened last is filled; mixed games go by the big blind', () => {
  const stud = { smallBlind: 0, bigBlind: 0, ante: 25, anteKind: 'each_player', bringIn: 50, minutes: 20 } as const;
  const blinds = { smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 } as const;
  const policy = (...levels: object[]) =>
    planFor({ rows: levels.map((level) => ({ type: 'level', ...level })) as never }, {}, { name: 'x' }).policy;
  expect(policy(stud, { ...stud, bringIn: 100 }).balanceBy).toBe('last-seat');
  expect(policy(stud, blinds).balanceBy).toBe('big-blind');
});
