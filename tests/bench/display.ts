/** A TV on a processor twelve times slower than this one: what a stick behind a screen may have. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium, VIEWPORTS } from '../support/chromium.ts';
import type { EdgeProcess } from '../support/edge-process.ts';
import { postJson } from '../support/sync-client.ts';
import { waitFor } from '../support/wait.ts';
import { enrolledClient } from './clients.ts';
import { type Figure, measure } from './measure.ts';
import { openRoom } from './room.ts';
import { loadToPaint, slowDown } from './tap-to-paint.ts';

const SUITE = 'display';
const SLOWER = 12;
const WATCHED_MS = 5_000;

export async function* displaySuite(): AsyncGenerator<Figure> {
  await using room = await openRoom(2_000);
  const browser = await launchChromium();
  const address = `${room.edge.origin}/display`;
  const options = { unit: 'ms', aim: '≤ 2,000' };
  try {
    yield await measure(SUITE, `first paint, nothing cached, CPU ×${SLOWER}`, options, async () => {
      const page = await openTv(browser);
      await slowDown(page, SLOWER);
      await page.goto(address);
      const ms = await firstPaint(page);
      await page.context().close();
      return ms;
    });
    const tv = await pairedTv(browser, room.edge, address);
    yield await measure(SUITE, 'CPU of the clock board, share of one core', { unit: '%', aim: '≤ 5' }, () =>
      cpuShare(tv),
    );
    await slowDown(tv, SLOWER);
    yield await measure(SUITE, `loaded anew to the clock painted, CPU ×${SLOWER}`, options, () =>
      loadToPaint(tv, address, '[role=timer]'),
    );
  } finally {
    await browser.close();
  }
}

async function openTv(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS.tv, locale: 'en-GB' });
  return context.newPage();
}

const firstPaint = (page: Page): Promise<number> =>
  waitFor(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime));

async function pairedTv(browser: Browser, edge: EdgeProcess, address: string): Promise<Page> {
  const page = await openTv(browser);
  await page.goto(address);
  const steward = await enrolledClient(edge);
  const shown = await waitFor(async () => (await page.locator('main').textContent())?.match(/(\d{3})\s*(\d{3})/));
  const claim = { code: `${shown[1]}${shown[2]}`, name: 'Main screen' };
  const url = `${edge.origin}/api/v1/pairings/claim`;
  const { status, body } = await postJson<{ device: string }>(url, claim, steward.identity.token);
  if (status !== 201) throw new Error(`pairing: ${status} ${JSON.stringify(body)}`);
  const view = { type: 'clock', tournament: 'evening' };
  await steward.act('screens', 'display.assigned', { display: body.device, view });
  await steward.allAcked();
  steward.disconnect();
  await page.locator('[role=timer]').waitFor();
  return page;
}

async function cpuShare(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await busy();
  await new Promise((resume) => setTimeout(resume, WATCHED_MS));
  const share = (((await busy()) - before) / WATCHED_MS) * 100;
  await session.detach();
  return share;
}
