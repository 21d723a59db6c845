import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { floorText } from '../../client/text/floor.ts';
import { archiveText as text } from '../../client/text/floor-archive.ts';
import { tournamentText } from '../../client/text/floor-tournament.ts';
import { tempDir } from '../support/temp-dir.ts';
import { DEMO, Venue } from './support/venue.ts';

const venues: Venue[] = [];
afterEach(async (test) => {
  for (const venue of venues.splice(0)) await venue.close(test);
});

it('[BUST-1] a tournament’s record is exported, and another venue opens it: proved, with its places, read only', async () => {
  const folder = await tempDir('record');
  const here = await Venue.open();
  venues.push(here);
  const ana = await here.tablet('Ana');
  const tournament = await ana.floor.tournament(DEMO.name);
  await tournament.draw(24);
  await tournament.start();
  const [first] = (await tournament.occupied()).map(({ name }) => name!);
  await tournament.bust(first!);
  await ana.floor.isInStep();
  await ana.page.getByRole('button', { name: tournamentText.tournament.manage }).click();
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.page.getByRole('button', { name: text.save }).click(),
  ]);
  const path = join(folder.path, download.suggestedFilename());
  await download.saveAs(path);
  expect(path).toMatch(/evening-deepstack\.pvm$/);

  const there = await Venue.open({ demo: true });
  venues.push(there);
  const { page, floor } = await there.tablet('Ana');
  await floor.go('tournaments');
  await page.getByRole('button', { name: tournamentText.tournaments.openRecord }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('heading', { name: text.proved }).waitFor();
  await page.getByRole('list', { name: tournamentText.results.title }).getByText(first!).waitFor();
  expect(await page.getByRole('button', { name: floorText.undo }).count()).toBe(0);

  const bytes = await readFile(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = bytes[at]! ^ 1;
  const forged = join(folder.path, 'forged.pvm');
  await writeFile(forged, bytes);
  await page.locator('input[type=file]').setInputFiles(forged);
  await page.getByRole('alert').filter({ hasText: 'Do not trust this file' }).waitFor();
  expect(await page.getByRole('heading', { name: text.proved }).count()).toBe(0);
  await folder.remove();
});
