import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { floorText as text } from '../../client/text/floor.ts';
import { tournamentText } from '../../client/text/floor-tournament.ts';
import { Venue } from './support/venue.ts';

const STRUCTURES = join(import.meta.dirname, '../fixtures');

describe('a new venue', () => {
  let venue: Venue;

  beforeEach(async () => {
    venue = await Venue.open({ demo: false });
  });
  afterEach((test) => venue?.close(test));

  it('[STRUCT-2] [STRUCT-3] [SEAT-1] goes from nothing to a running clock, with a TV that follows', async () => {
    const tablet = await venue.newTablet();
    const { floor, page } = tablet;
    await page.goto(venue.printedFloor());
    await page.getByRole('heading', { name: text.start.firstRun }).waitFor();
    await page.getByLabel(text.start.venueName).fill('The Corner Room');
    await page.getByLabel(text.start.timeZone).fill('Europe/Vienna');
    await page.getByLabel(text.start.manager).fill('Dora');
    await page.getByLabel(text.start.pin).fill('2468');
    await page.getByRole('button', { name: text.start.makeVenue }).click();
    await page.getByRole('button', { name: text.start.enrol }).click();
    await floor.unlock('Dora', '2468');
    expect(new URL(page.url()).search, 'a used code stays in no address').toBe('');

    const setup = await floor.newTournament();
    await setup.load(join(STRUCTURES, 'structure-invalid-falling-blinds.csv'));
    await setup.refusal.filter({ hasText: /row 2/i }).waitFor();
    await setup.load(join(STRUCTURES, 'structure-apt-manila-2024-event74.csv'));
    await page
      .getByRole('region', { name: tournamentText.setup.preview })
      .getByText(tournamentText.setup.summary(13, '9 h 25 min'))
      .waitFor();
    const tournament = await setup.make('Manila 74', 2);
    const players = Array.from({ length: 5 }, (_, at) => `Guest ${'ABCDE'[at]}.`);
    for (const player of players) await tournament.register(player);
    await tournament.draw(5);
    await tournament.start();
    const seated = await tournament.occupied();
    expect(seated.map(({ name }) => name).sort()).toEqual(players);

    const tv = await venue.newTv();
    const screens = await floor.screens();
    await screens.pair(await tv.digits(), 'Over the bar');
    await screens.show(text.screens.views.clock('Manila 74'));
    await tv.shows('Players', /^5\b.*5/);
    await tv.says('Manila 74');
    await tv.says('running');
    const left = await tv.remainingMs();
    expect(left).toBeGreaterThan(35 * 60_000);
    expect(left).toBeLessThanOrEqual(40 * 60_000);
  });

  it('is not set up a second time, and its address enrols a tablet once', async () => {
    const first = await venue.newTablet();
    const second = await venue.newTablet();
    for (const { page } of [first, second]) {
      await page.goto(venue.printedFloor());
      await page.getByRole('heading', { name: text.start.firstRun }).waitFor();
      await page.getByLabel(text.start.venueName).fill('The Corner Room');
      await page.getByLabel(text.start.manager).fill('Dora');
      await page.getByLabel(text.start.pin).fill('2468');
    }
    await first.page.getByRole('button', { name: text.start.makeVenue }).click();
    await first.page.getByRole('button', { name: text.start.enrol }).click();
    await first.floor.unlock('Dora', '2468');
    await second.page.getByRole('button', { name: text.start.makeVenue }).click();
    await second.page.getByText(text.answers.codes['setup.done']).waitFor();
    expect(await second.page.getByRole('button', { name: text.start.enrol }).count()).toBe(0);
  });
});
