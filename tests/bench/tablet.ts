/** The floor tablet with 500 players at 56 tables, on a processor four times slower than this one. */
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { floorText as text } from '../../client/text/floor.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { FloorPage } from '../browser/support/floor-page.ts';
import { FLAGS, VIEWPORTS } from '../support/chromium.ts';
import type { EdgeProcess } from '../support/edge-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { enrolmentCode } from './clients.ts';
import { nameOf, PIN, STAFF, TABLES } from './evening-on-disk.ts';
import { type Figure, measure } from './measure.ts';
import { openRoom } from './room.ts';
import { loadToPaint, slowDown, tapToPaint } from './tap-to-paint.ts';

const SUITE = 'tablet';
const SLOWER = 4;
const AIM = { unit: 'ms', aim: '≤ 100', runs: 9 };
const ENTRIES = 5_000;
const MAP = '/floor/t/evening';
const ALL_TABLES = `[role=tabpanel] ul > li:nth-child(${TABLES})`;

export async function* tabletSuite(): AsyncGenerator<Figure> {
  await using room = await openRoom(ENTRIES);
  const profile = await tempDir('profile');
  try {
    const context = await openProfile(profile.path, room.edge);
    const page = await enrolledPage(context, room.edge);
    await slowDown(page, SLOWER);
    yield* taps(page);
    await untilKept(page);
    await context.close();
    await room.edge.kill();
    for (const rate of [1, SLOWER]) {
      yield await measure(
        SUITE,
        `cold offline start to the seat map, CPU ×${rate}`,
        { unit: 'ms', aim: '≤ 2,000' },
        () => coldStart(profile.path, room.edge, rate),
      );
    }
  } finally {
    await profile.remove();
  }
}

/** A browser process of its own on a profile that is kept. */
function openProfile(path: string, edge: EdgeProcess): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it, or set PVM_CHROMIUM to its path.');
  return chromium.launchPersistentContext(path, {
    ...{ executablePath, args: [...FLAGS], baseURL: edge.origin },
    ...{ viewport: VIEWPORTS.tablet, hasTouch: true, locale: 'en-GB' },
  });
}

async function enrolledPage(context: BrowserContext, edge: EdgeProcess): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  const floor = new FloorPage(page, edge.origin);
  await floor.enrol(await enrolmentCode(edge));
  await floor.unlock(STAFF, PIN);
  return page;
}

async function* taps(page: Page): AsyncGenerator<Figure> {
  await page.goto(MAP);
  await page.locator(ALL_TABLES).waitFor();
  let table = 0;
  yield await measure(SUITE, 'tap to paint: a table’s sheet, from the overview', AIM, async () => {
    table++;
    const opens = { selector: '[role=dialog]', present: true };
    const ms = await tapToPaint(page, () => page.getByRole('button', { name: `Table ${table},` }).tap(), opens);
    await closeSheet(page);
    return ms;
  });

  await page.getByRole('button', { name: 'Names' }).tap();
  await page.locator(seatOf(0)).waitFor();
  let player = 0;
  const busts: number[] = [];
  yield await measure(SUITE, 'tap to paint: a player’s sheet, from the map with all names', AIM, async () => {
    const seat = seatOf(player++);
    const ms = await tapToPaint(page, () => page.locator(seat).tap(), { selector: '[role=dialog]', present: true });
    const bust = page.getByRole('dialog').getByRole('button', { name: 'Bust', exact: true });
    busts.push(await tapToPaint(page, () => bust.tap(), { selector: seat, present: false }));
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    return ms;
  });
  const [, ...counted] = busts;
  yield await measure(
    SUITE,
    'tap to paint: a bust, the seat free on the map',
    { ...AIM, warmUp: 0 },
    () => counted.shift()!,
  );
}

const seatOf = (player: number): string => `button[aria-label$=", ${nameOf(player)}"]`;

async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
}

/** All that was done is at the venue, and the pages are kept for a start without it. */
async function untilKept(page: Page): Promise<void> {
  await page.getByRole('banner').getByText(text.sync.reach.venue).click();
  await page.getByRole('dialog').getByText(text.sync.allReceived).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // As when somebody puts the tablet away: what waits to be written is written.
  await page.goto('about:blank');
}

async function coldStart(profile: string, edge: EdgeProcess, rate: number): Promise<number> {
  const context = await openProfile(profile, edge);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await slowDown(page, rate);
    return await loadToPaint(page, MAP, ALL_TABLES);
  } finally {
    await context.close();
  }
}
