import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { playerText as text } from '../../client/text/player.ts';
import { waitFor } from '../support/wait.ts';
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
  await page.getByText(text.structure, { exact: true }).click();
  await page.locator('[aria-current=step]').getByText(text.now).waitFor();
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

it('shows the room two answers after its address: the page, then its few files side by side', async () => {
  venue = await Venue.open();
  const { page } = await openPage(venue.browser, venue.edge.origin, 'phone');
  venue.pages.push(page);
  const wanted = await firstLoad();
  // With the font, as many as a browser asks for at a time over HTTP/1.1.
  expect(wanted.length).toBeLessThanOrEqual(5);
  const { asked, answer } = await holdAnswers(page);
  await page.goto('/', { waitUntil: 'commit' });
  await waitFor(async () => wanted.every((path) => asked.includes(path)), { message: () => `asked for ${asked}` });
  expect(asked.filter((path) => !path.endsWith('.woff2')).sort()).toEqual(wanted);
  answer();
  await page.getByRole('heading', { name: DEMO.name }).waitFor();
  await page.getByText(text.waiting('4')).waitFor();
});

it('shows a name as it was given, whatever it would be in HTML', async () => {
  venue = await Venue.open();
  const name = '</script><script>document.title=1</script>';
  const watcher = await venue.watch();
  await watcher.act('floor', 'game.added', { game: 'hostile', name, stakes: '<!--<script>', seats: 9 } as never);
  await watcher.allAcked();
  const { page } = await openPage(venue.browser, venue.edge.origin, 'phone');
  venue.pages.push(page);
  // Without its stream, the page has the room from its HTML alone.
  await page.route('**/api/**', () => {});
  await page.goto('/');
  await page.getByRole('heading', { name }).waitFor();
  await page.getByRole('heading', { name: DEMO.name }).waitFor();
  expect(await page.title()).toBe('PVM');
  expect(await page.evaluate(() => localStorage.getItem('pvm/guest')), 'kept for the next time').toContain(DEMO.name);
});

/** Scripts and style sheet of the guest’s first page, as addresses. */
async function firstLoad(): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(import.meta.dirname, '../../dist/client-manifest.json'), 'utf8'));
  const { js, css } = manifest.surfaces.player as { js: string[]; css: string[] };
  return [...js, ...css].map((file) => `/${file}`).sort();
}

/** Files and the venue’s words stay unanswered until `answer`, which answers what has been asked for till then, and nothing after it. */
async function holdAnswers(page: Page): Promise<{ asked: string[]; answer(): void }> {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  let isOver = false;
  await page.route(/\/(?:_build|api)\//, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    if (!isOver) answers.push(() => void route.continue());
  });
  return {
    asked,
    answer() {
      isOver = true;
      for (const one of answers.splice(0)) one();
    },
  };
}
