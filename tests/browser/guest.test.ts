import { afterEach, expect, it } from 'vitest';
import { playerText as text } from '../../client/text/player.ts';
import { openPage } from './support/open-page.ts';
import { DEMO, Venue } from './support/venue.ts';

let venue: Venue | undefined;
afterEach((test) => venue?.close(test));

it('[CLOCK-1] shows the room to anyone at the door, follows it, and keeps what it last said without it', async () => {
  venue = await Venue.open();
  const { page } = await openPage(venue.browser, venue.edge.origin, 'phone');
  venue.pages.push(page);
  await page.goto('/');
  await page.getByText(text.live).waitFor();
  await page.getByRole('heading', { name: DEMO.name }).waitFor();
  await page.getByText(text.waiting('4')).waitFor();

  const ana = await venue.tablet('Ana');
  const tournament = await ana.floor.tournament(DEMO.name);
  await tournament.draw(24);
  await tournament.start();
  await page.getByRole('timer').waitFor();
  await tournament.bust((await tournament.occupied())[0]!.name!);
  await page.getByText('23 / 24').waitFor();
  expect(await page.content(), 'no names').not.toContain('Clara');

  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await venue.edge.kill();
  await page.goto('about:blank');
  await page.goto('/');
  await page.getByText(/^As of \d\d:\d\d\./).waitFor();
  await page.getByText('23 / 24').waitFor();
  await venue.edge.start();
  await page.getByText(text.live, { exact: true }).waitFor();
});
