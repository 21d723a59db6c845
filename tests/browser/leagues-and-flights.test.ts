import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempDir } from '../support/temp-dir.ts';
import { FlightsPage } from './support/flights-page.ts';
import { LeaguesPage } from './support/leagues-page.ts';
import type { Tablet } from './support/tablet.ts';
import type { TournamentPage } from './support/tournament-page.ts';
import { Venue } from './support/venue.ts';

const STRUCTURE = `type,small_blind,big_blind,ante,ante_kind,minutes,label,colour_up
level,100,200,0,none,40,,
level,200,400,400,big_blind,40,,
level,300,600,600,big_blind,40,,
`;

describe('two first days, a second, and the league that it counts in', () => {
  let venue: Venue;
  let tablet: Tablet;
  let folder: Awaited<ReturnType<typeof tempDir>>;
  let structure: string;

  beforeEach(async () => {
    folder = await tempDir('flights');
    structure = join(folder.path, 'flight.csv');
    await writeFile(structure, STRUCTURE);
    venue = await Venue.open();
    tablet = await venue.tablet('Ana');
  });
  afterEach(async (test) => {
    await venue?.close(test);
    await folder?.remove();
  });

  it('[ENTRY-7] [POINTS-1] are played on one tablet: the best stack goes on, the lowest level is the start, points follow a correction', async () => {
    const flights = new FlightsPage(tablet.page);
    const leagues = new LeaguesPage(tablet.page);

    const friday = await firstDay('Day 1A', ['Zed A.', 'Zed B.', 'Zed C.']);
    await friday.bust('Zed C.');
    await friday.director.closeRegistration();
    await friday.goToRow('Level 3');
    await flights.end(2);
    await flights.close();
    await tablet.floor.toast(/must be counted first/);
    await friday.countChips('Zed A.', 12_000);
    await friday.countChips('Zed B.', 18_000);
    await flights.end(2);
    await flights.ended();
    await stoodStill();

    const saturday = await firstDay('Day 1B', ['Zed B.', 'Zed C.']);
    await saturday.goToRow('Level 2');
    await saturday.countChips('Zed B.', 8_000);
    await saturday.countChips('Zed C.', 12_000);
    await flights.end(2);
    await flights.ended();

    const second = await make('Day 2');
    await flights.bringIn('Day 1A', 2);
    await flights.bringIn('Day 1B', 2);
    await flights.knows(2, 3, 2);
    await second.draw(3);
    expect(await second.entrant('Zed A.')).toContain('12,000 chips');
    expect(await second.entrant('Zed B.'), 'the better of two').toContain('18,000 chips');
    expect(await second.entrant('Zed C.')).toContain('12,000 chips');
    await second.start();
    await second.director.closeRegistration();
    await second.bustSeveral(['Zed A.', 'Zed B.'], 'in order');
    await second.director.finish('Zed C.');
    await second.director.publish();

    await leagues.open();
    await leagues.make('Autumn', '10, 6, 3');
    await leagues.says('no');
    await leagues.count('Autumn');
    expect(await leagues.table('Autumn')).toEqual([
      '1st Zed C. 1 tournament 10',
      '2nd Zed B. 1 tournament 6',
      '3rd Zed A. 1 tournament 3',
    ]);
    await leagues.close();

    await second.director.correctPlace('Zed A.', 2);
    await leagues.open();
    await leagues.says('changed');
    await leagues.count('Autumn');
    const table = await leagues.table('Autumn');
    expect(table.map((line) => line.slice(0, 10))).toEqual(['1st Zed C.', '2nd Zed A.', '3rd Zed B.']);
    expect((await leagues.csv()).trim().split('\r\n')).toEqual([
      'place,player,tournaments,points',
      '1,Zed C.,1,10',
      '2,Zed A.,1,6',
      '3,Zed B.,1,3',
    ]);
    await leagues.close();
    await tablet.floor.isInStep();
    await tablet.floor.conflicts.has(0);
  });

  /** The clock of the flight that is shown went no further than its end. */
  async function stoodStill(): Promise<void> {
    const subject = `tournament/${/\/t\/([^/?]+)/.exec(tablet.page.url())![1]}`;
    await venue.hasCommitted(subject, 'flight.ended', 1);
    const kinds = (await venue.committed(subject)).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['clock.paused', 'flight.ended']);
  }

  /** Registered, drawn to one table, and running. */
  async function firstDay(name: string, players: readonly string[]): Promise<TournamentPage> {
    const day = await make(name);
    for (const player of players) await day.register(player);
    await day.draw(players.length);
    await day.start();
    return day;
  }

  async function make(name: string): Promise<TournamentPage> {
    const setup = await tablet.floor.newTournament();
    await setup.load(structure);
    return setup.make(name, 1);
  }
});
