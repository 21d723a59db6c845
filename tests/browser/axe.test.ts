import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './support/accessibility.ts';
import { keepEvidence } from './support/evidence.ts';
import type { Tablet } from './support/tablet.ts';
import type { TournamentPage } from './support/tournament-page.ts';
import { DEMO, Venue } from './support/venue.ts';

describe('accessibility in a room at work', () => {
  let venue: Venue;
  let tablet: Tablet;
  let tournament: TournamentPage;

  beforeAll(async () => {
    venue = await Venue.open();
    tablet = await venue.newTablet();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepEvidence(venue, task.name);
  });
  afterAll(() => venue?.close());

  const clean = async (what: string) => expect(await faultsOf(tablet.page), what).toEqual([]);

  it('has no faults on the way in', async () => {
    await tablet.page.goto('/floor');
    await tablet.page.getByRole('heading', { level: 1 }).waitFor();
    await clean('a tablet that nobody knows');
    await tablet.floor.enrol(await venue.code());
    await clean('who are you?');
    await tablet.floor.unlock('Ana', DEMO.pin);
    await clean('tournaments');
  });

  it.each(['dark', 'light'] as const)('has no faults in any view of the floor, %s', async (theme) => {
    const { floor, page } = tablet;
    await page.evaluate((choice) => localStorage.setItem('pvm.theme', choice), theme);
    await page.reload();
    await floor.ready();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    tournament = await floor.tournament(DEMO.name);
    for (const tab of ['tables', 'players', 'clock', 'results'] as const) {
      await tournament.tab(tab);
      await clean(tab);
    }
    for (const view of ['room', 'lists', 'screens', 'history'] as const) {
      await floor.go(view);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await clean(view);
    }
    await floor.newTournament();
    await clean('new tournament');
  });

  it('has no faults in the sheets, with messages, a conflict and the palette', async () => {
    const { floor, page } = tablet;
    tournament = await floor.tournament(DEMO.name);
    const [player] = await tournament.entrants();
    await tournament.seatPlayer(player!, 1, 1);
    await clean('a message');
    await tournament.seat(1, 1).click();
    await page.getByRole('dialog').waitFor();
    await clean('a player');
    await floor.closeSheet();
    await tournament.seat(1, 2).click();
    await page.getByRole('dialog').waitFor();
    await clean('a seat');
    await floor.closeSheet();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await clean('the palette');
    await page.keyboard.press('Escape');

    const watcher = await venue.watch();
    const [other] = [...watcher.replica.view(DEMO.tournament).state.entries('players')][0]!;
    await tablet.cut();
    await watcher.act(DEMO.tournament, 'player.seated', { player: other as string, seat: 't1.3' });
    await watcher.allAcked();
    const [, second] = await tournament.entrants();
    await tournament.seatPlayer(second!, 1, 3);
    await clean('apart');
    await tablet.rejoin();
    await floor.conflicts.open(1);
    await clean('a conflict');
  });

  it('has no faults on a TV: pairing, clock, waitlists', async () => {
    const pairing = await venue.newTv();
    await pairing.digits();
    expect(await faultsOf(pairing.page), 'pairing').toEqual([]);
    const clock = await venue.tv({ type: 'clock', tournament: 'evening' });
    await clock.timer.waitFor();
    expect(await faultsOf(clock.page), 'clock').toEqual([]);
    const lists = await venue.tv({ type: 'waitlists' });
    await lists.page.getByRole('listitem').first().waitFor();
    expect(await faultsOf(lists.page), 'waitlists').toEqual([]);
  });
});
