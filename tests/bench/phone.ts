/** A player's phone on a slow network with a processor four times slower than this one: the guest's page and the signed-in one. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { phoneText as text } from '../../client/text/player-phone.ts';
import { findChromium } from '../../scripts/chromium.mjs';
import { FLAGS, launchChromium, VIEWPORTS } from '../support/chromium.ts';
import type { EdgeProcess } from '../support/edge-process.ts';
import { startEdge } from '../support/edge-process.ts';
import { tempDir } from '../support/temp-dir.ts';
import { waitFor } from '../support/wait.ts';
import { type Figure, measure, median } from './measure.ts';
import { loadToPaint, slowDown } from './tap-to-paint.ts';

const SUITE = 'phone';
const SLOWER = 4;
const RUNS = 5;
/** "Slow 4G" of Chromium's own tools: ms, and bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
/** Of the longest tasks, what is over this blocks, ms. */
const BLOCKS_MS = 50;
const ROOM = '#games';
/** What a page says, in its console, when its content has been painted. */
const PAINTED = 'pvm: painted';
const GAMES = `${ROOM} ~ ul > li`;
/** What a guest came for. */
const GUESTS_ROOM = ['#tournaments ~ ul > li', GAMES];
const ACCOUNT = { name: 'Mia Lindqvist', login: 'mia', password: 'a good password' };

export async function* phoneSuite(): AsyncGenerator<Figure> {
  const edge = await startEdge({ env: { PVM_DEMO: '1' } });
  try {
    yield* guest(edge);
    yield* signedIn(edge);
  } finally {
    await edge.dispose();
  }
}

/** Nothing cached: each run has a context of its own. */
async function* guest(edge: EdgeProcess): AsyncGenerator<Figure> {
  const browser = await launchChromium();
  try {
    const runs: Load[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const { page, context } = await freshPage(browser);
      await hamper(page);
      await watch(page, GUESTS_ROOM);
      runs.push(await load(page, edge.origin));
      await context.close();
    }
    yield* loads('guest page, nothing cached', runs.slice(1));
  } finally {
    await browser.close();
  }
}

async function* signedIn(edge: EdgeProcess): AsyncGenerator<Figure> {
  const profile = await tempDir('profile');
  try {
    const context = await openProfile(profile.path);
    const page = context.pages()[0] ?? (await context.newPage());
    await signUp(page, edge.origin);
    await hamper(page);
    await watch(page, [GAMES]);
    const runs: Load[] = [];
    for (let run = 0; run <= RUNS; run++) runs.push(await load(page, edge.origin));
    yield* loads('signed in, opened again', runs.slice(1));
    await page.goto('about:blank');
    await context.close();
    await edge.kill();
    for (const rate of [1, SLOWER]) {
      const options = { unit: 'ms', aim: '≤ 1,000' };
      yield await measure(SUITE, `warm offline start to the room, CPU ×${rate}`, options, () =>
        offlineStart(profile.path, edge.origin, rate),
      );
    }
  } finally {
    await profile.remove();
  }
}

interface Load {
  /** Largest contentful paint, ms. */
  readonly largest: number;
  /** Until all that the page is opened for has been painted, ms. */
  readonly content: number;
  /** Sum of what tasks block beyond 50 ms. */
  readonly blocked: number;
}

function* loads(what: string, runs: readonly Load[]): Generator<Figure> {
  const figure = (name: string, values: number[], aim: string): Figure => ({
    ...{ suite: SUITE, name: `${what}, slow 4G, CPU ×${SLOWER}: ${name}`, value: median(values), unit: 'ms' },
    ...{ runs: values, aim },
  });
  yield figure(
    'largest paint',
    runs.map(({ largest }) => largest),
    '≤ 2,000',
  );
  yield figure(
    'the room painted',
    runs.map(({ content }) => content),
    '≤ 2,000',
  );
  yield figure(
    'blocked',
    runs.map(({ blocked }) => blocked),
    '≤ 300',
  );
}

type Watched = { pvmLoad: Load };

/** Notes in `pvmLoad`, each time the page is loaded, how that goes; `content`: selectors of all that it is opened for. */
async function watch(page: Page, content: readonly string[]): Promise<void> {
  await page.addInitScript(
    ({ blocks, content, painted }) => {
      const load = { largest: 0, content: 0, blocked: 0 };
      (window as unknown as Watched).pvmLoad = load;
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) load.largest = startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) load.blocked += Math.max(0, duration - blocks);
      }).observe({ type: 'longtask', buffered: true });
      new MutationObserver((_, observer) => {
        if (!content.every((selector) => document.querySelector(selector))) return;
        observer.disconnect();
        // A task that a frame's own callback posts runs after that frame was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            load.content = performance.now();
            console.info(painted);
          };
          port2.postMessage(undefined);
        });
      }).observe(document, { subtree: true, childList: true });
    },
    { blocks: BLOCKS_MS, content, painted: PAINTED },
  );
}

/** Loads a watched page, until its content stands and nothing has blocked it for a while. */
async function load(page: Page, origin: string): Promise<Load> {
  await page.goto('about:blank');
  // Until then nothing is asked of the page: looking into it takes its processor too.
  const painted = page.waitForEvent('console', (message) => message.text() === PAINTED);
  await page.goto(origin, { waitUntil: 'commit' });
  await painted;
  await page.waitForLoadState('networkidle').catch(() => {});
  const read = () => page.evaluate(() => ({ ...(window as unknown as Watched).pvmLoad }));
  let before = await read();
  return waitFor(async () => {
    const now = await read();
    const settled =
      now.largest > 0 && now.content > 0 && now.largest === before.largest && now.blocked === before.blocked;
    before = now;
    return settled ? now : undefined;
  });
}

async function freshPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, hasTouch: true, locale: 'en-GB' });
  return { context, page: await context.newPage() };
}

async function hamper(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await slowDown(page, SLOWER);
}

/** A browser process of its own on a profile that is kept. */
function openProfile(path: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it, or set PVM_CHROMIUM to its path.');
  return chromium.launchPersistentContext(path, {
    ...{ executablePath, args: [...FLAGS], viewport: VIEWPORTS.phone, hasTouch: true, locale: 'en-GB' },
  });
}

async function signUp(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/join`);
  await page.locator('input').nth(0).fill(ACCOUNT.name);
  await page.locator('input').nth(1).fill(ACCOUNT.login);
  await page.locator('input').nth(2).fill(ACCOUNT.password);
  await page.locator('button[type=submit]').tap();
  await page.getByRole('navigation', { name: text.tabs.label }).waitFor();
  await page.locator(ROOM).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

async function offlineStart(profile: string, origin: string, rate: number): Promise<number> {
  const context = await openProfile(profile);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await slowDown(page, rate);
    return await loadToPaint(page, origin, GAMES);
  } finally {
    await context.close();
  }
}
