import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playText as play } from '../../client/text/floor-tournament-play.ts';
import { tempDir } from '../support/temp-dir.ts';
import { faultsOf } from './support/accessibility.ts';
import type { Tablet } from './support/tablet.ts';
import type { SeatShown, TournamentPage } from './support/tournament-page.ts';
import { DEMO, Venue } from './support/venue.ts';

const STRUCTURE = `type,small_blind,big_blind,ante,ante_kind,minutes,label,colour_up
level,100,200,0,none,20,,
level,200,400,400,big_blind,20,,
break,,,,,10,Break,100
level,500,1000,1000,big_blind,20,,
level,1000,2000,2000,big_blind,20,,
`;

/** Nobody's name begins like another's. */
const PLAYERS = Array.from('ABCDEFGHIJKLMNOPQRST', (letter) => `Zed ${letter}.`);

describe('a director’s evening on one tablet', () => {
  let venue: Venue;
  let tablet: Tablet;
  let folder: Awaited<ReturnType<typeof tempDir>>;

  beforeEach(async () => {
    folder = await tempDir('structure');
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
  });
  afterEach(async (test) => {
    await venue?.close(test);
    await folder?.remove();
  });

  it('[BAL-1] [BREAK-1] [BUST-3] [REDRAW-2] [BUST-5] is run from the first entry to the results, twice without a network', async () => {
    const { floor } = tablet;
    const structure = join(folder.path, 'club.csv');
    await writeFile(structure, STRUCTURE);
    const setup = await floor.newTournament();
    await setup.load(structure);
    const tournament = await setup.make('Club Night', 3);
    const { director } = tournament;
    for (const player of PLAYERS) await tournament.register(player);
    await tournament.draw(20);
    await tournament.start();
    await floor.isInStep();

    await tablet.cut();
    await outOfBalance(tournament);
    await throughTheBreak(tournament);
    await tablet.rejoin();

    await director.closeRegistration();
    await breakOne(tournament);
    await director.setPrizePlaces(11);
    await tournament.bustSeveral(await threeOfEach(tournament), 'in order');
    await tournament.left(12, 20);
    await director.beginHandForHand(12, 11);
    const [bubble] = (await at(tournament, 2)).map(({ name }) => name!);

    await tablet.cut();
    await director.tableDone(1, 1);
    await tournament.bust(bubble!);
    await director.tableDone(1, 2);
    await director.endHandForHand(1);
    await tablet.rejoin();
    await tournament.left(11, 20);

    await finalTable(tournament);
    await results(tournament, bubble!);
    await floor.isInStep();
    await floor.conflicts.has(0);
  });
});

describe('what a director looks at', () => {
  let venue: Venue;

  beforeEach(async () => {
    venue = await Venue.open();
  });
  afterEach((test) => venue?.close(test));

  it.each(['dark', 'light'] as const)(
    'has no faults that a screen reader or a keyboard would meet, %s',
    async (theme) => {
      const { floor, page } = await venue.tablet('Ana');
      await page.evaluate((choice) => localStorage.setItem('pvm.theme', choice), theme);
      await page.reload();
      await floor.ready();
      const tournament = await floor.tournament(DEMO.name);
      const { director } = tournament;
      const clean = async (what: string) => expect(await faultsOf(page), what).toEqual([]);
      await tournament.draw(24);
      await tournament.start();
      const short = (await at(tournament, 1)).slice(0, 3).map(({ name }) => name!);
      await tournament.bustSeveral(short, 'in order');
      await director.openBalance(play.advice.balance.title(3, 3, 1));
      await clean('the buttons');
      await floor.closeSheet();
      await clean('advice');
      for (const section of ['movers', 'unseen', 'order', 'draws'] as const) {
        await director.movesSection(section);
        await clean(section);
      }
      await tournament.tab('chips');
      await clean('chips');
      await director.openHouseRules();
      await clean('house rules');
      await floor.closeSheet();
      await tournament.tab('results');
      await clean('results');
    },
  );
});

const at = async (tournament: TournamentPage, table: number): Promise<SeatShown[]> =>
  (await tournament.occupied()).filter((seat) => seat.table === table);

/** Two are out at the table that had six: it halts, and two players move there, one by the buttons and one by lot. */
async function outOfBalance(tournament: TournamentPage): Promise<void> {
  const { director } = tournament;
  const short = await smallest(tournament);
  const [a, b] = (await at(tournament, short)).map(({ name }) => name!);
  await tournament.bustSeveral([a!, b!], 'in order');
  await director.card(play.advice.halt.title([short]));
  const full = [3, 2, 1].find((table) => table !== short)!;
  const told = [full, short].map((table) => ({ table, button: 1 }));
  const first = await director.balance(play.advice.balance.title(full, 3, short), told);
  expect(await at(tournament, short)).toContainEqual({ table: short, seat: first.seat, name: first.name });

  const other = [3, 2, 1].find((table) => table !== short && table !== full)!;
  const unknown = [other, short].map((table) => ({ table, button: 'unknown' as const }));
  const second = await director.balance(play.advice.balance.title(other, 2, short), unknown);
  expect(await at(tournament, short)).toContainEqual({ table: short, seat: second.seat, name: second.name });
  expect(await director.cards()).toBe(0);
  for (const table of [1, 2, 3]) expect(await at(tournament, table)).toHaveLength(6);
  await director.allSeen(short);
}

async function smallest(tournament: TournamentPage): Promise<number> {
  const seats = await tournament.occupied();
  const size = (table: number) => seats.filter((seat) => seat.table === table).length;
  return [1, 2, 3].sort((a, b) => size(a) - size(b))[0]!;
}

/** [CHIP-2] In the break the 100s leave play; the races gave 200 more than was taken in. */
async function throughTheBreak(tournament: TournamentPage): Promise<void> {
  await tournament.goToRow('Break');
  await tournament.status('break');
  await tournament.director.colourUp('100', 200);
  await tournament.goToRow('Level 3');
  await tournament.status('running');
}

/** Table 3 fits the other two: looked at first, then done; everyone is seen at the new seats. */
async function breakOne(tournament: TournamentPage): Promise<void> {
  const { director } = tournament;
  const leaving = (await at(tournament, 3)).map(({ name }) => name!);
  const before = await tournament.occupied();
  const rehearsed = await director.rehearseBreak(3);
  for (const name of leaving) expect(rehearsed).toContain(name);
  expect(await tournament.occupied()).toEqual(before);

  const { moves, holds } = await director.breakTable(3);
  expect([...moves].sort()).toEqual([...leaving].sort());
  expect(holds).toBe(true);
  expect(await at(tournament, 3)).toEqual([]);
  expect(await director.expected()).toHaveLength(2);
  for (const table of [1, 2]) await director.allSeen(table);
  expect(await director.expected()).toEqual([]);
}

async function threeOfEach(tournament: TournamentPage): Promise<string[]> {
  const seats = [await at(tournament, 1), await at(tournament, 2)];
  return seats.flatMap((table) => table.slice(0, 3).map(({ name }) => name!));
}

/** [CHIP-3] Ten are left at one table; their stacks are 200 short of what is in play, and that is said. */
async function finalTable(tournament: TournamentPage): Promise<void> {
  const { director } = tournament;
  const [next] = await tournament.occupied();
  await tournament.bust(next!.name!);
  const { moves, holds } = await director.drawFinalTable(10);
  expect(moves).toHaveLength(10);
  expect(holds).toBe(true);
  await tournament.status('paused');
  const seats = await tournament.occupied();
  expect(new Set(seats.map(({ table }) => table)).size).toBe(1);
  expect(seats).toHaveLength(10);
  const stacks = Array.from({ length: 10 }, () => 60_000);
  expect(await director.countStacks(seats[0]!.table, stacks)).toBe(play.chips.under('200'));
}

/** [BUST-1] [BUST-5] Places from 1 to 20 without a gap; published, corrected, taken along. */
async function results(tournament: TournamentPage, bubble: string): Promise<void> {
  const { director } = tournament;
  const [winner, ...others] = (await tournament.occupied()).map(({ name }) => name!);
  await tournament.bustSeveral(others, 'in order');
  await director.finish(winner!);
  const places = await tournament.places();
  expect(places.map(({ place }) => Number.parseInt(place, 10))).toEqual(PLAYERS.map((_, place) => place + 1));
  expect(places[0]!.name).toBe(winner);
  expect(places[11]!.name, 'the one who was out in hand-for-hand').toBe(bubble);
  await director.publish();
  const [third, second] = [others.at(-2)!, others.at(-1)!];
  await director.correctPlace(third, 2);
  await director.publish();
  const lines = (await director.csv()).trim().split('\r\n');
  expect(lines).toHaveLength(PLAYERS.length + 1);
  expect([lines[2], lines[3]].map((line) => line!.split(',').slice(0, 2).join(' '))).toEqual([
    `2 ${third}`,
    `3 ${second}`,
  ]);
}
