import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait.ts';
import { type Shown, shownSeconds, watchSeconds } from './support/shown-seconds.ts';
import { setSystemClock, useSystemClock } from './support/system-clock.ts';
import type { TvPage } from './support/tv-page.ts';
import { DEMO, Venue } from './support/venue.ts';

const HOUR_MS = 3_600_000;
/** [CLOCK-1] What screens of a room may differ by, ms. */
const AGREE_MS = 100;
/** Seconds that are compared at a time. */
const SECONDS = 7;

let venue: Venue;
let tvs: TvPage[];
let tablet: Page;

beforeEach(async () => {
  venue = await Venue.open();
  const floor = await venue.watch();
  await floor.act(DEMO.tournament, 'clock.started', {});
  await floor.allAcked();
  const view = { type: 'clock', tournament: 'evening' } as const;
  tvs = [await venue.tv(view, 'Main screen'), await venue.tv(view, 'Bar')];
  for (const tv of tvs) await tv.timer.waitFor();
  tablet = (await venue.tablet()).page;
  await tablet.getByRole('timer').first().waitFor();
});
afterEach(() => venue?.close());

const pages = (): Page[] => [...tvs.map((tv) => tv.page), tablet];

/**
 * By how much the screens differ: for each second that all have shown, the time between the first and the last of them
 * to turn to it, ms. The median, since any one paint may have to wait on a busy machine; a clock that is wrong is
 * wrong each second.
 */
async function difference(): Promise<number> {
  for (const page of pages()) await watchSeconds(page);
  let spreads: number[] = [];
  const enough = async () => {
    spreads = spreadsOf(await Promise.all(pages().map(shownSeconds)));
    return spreads.length >= SECONDS;
  };
  await waitFor(enough, { timeout: 40_000, message: () => `${SECONDS} seconds on all screens, not ${spreads.length}` });
  return spreads.sort((a, b) => a - b)[Math.floor(spreads.length / 2)]!;
}

function spreadsOf(screens: readonly (readonly Shown[])[]): number[] {
  const [first, ...rest] = screens.map((shown) => new Map(shown.map(({ seconds, at }) => [seconds, at])));
  return [...first!].flatMap(([seconds, at]) => {
    const times = [at, ...rest.map((screen) => screen.get(seconds) ?? Number.NaN)];
    const spread = Math.max(...times) - Math.min(...times);
    return Number.isNaN(spread) ? [] : [spread];
  });
}

/** How far a screen's idea of the venue's time lies from the true one: screens and edge share this machine's clock. */
async function errorOf(tv: TvPage): Promise<number> {
  const [known, real] = await tv.page.evaluate(() => {
    const { now } = (window as unknown as { __pvm: { now: number } }).__pvm;
    return [now, performance.timeOrigin + performance.now()] as const;
  });
  return Math.abs(known - real);
}

describe('the time that a room shows', () => {
  it('[CLOCK-1] differs by less than 100 ms between two TVs and a tablet', async () => {
    expect(await difference()).toBeLessThan(AGREE_MS);
    for (const tv of tvs) expect(await errorOf(tv)).toBeLessThan(AGREE_MS);
  });

  it('[CLOCK-6] goes on as before on a TV whose system clock jumps by an hour, and after that TV was loaded anew', async () => {
    const [, jumping] = tvs as [TvPage, TvPage];
    await useSystemClock(jumping.context);
    await jumping.page.reload();
    await jumping.timer.waitFor();
    for (const jump of [HOUR_MS, -HOUR_MS]) {
      await setSystemClock(jumping.page, jump);
      expect(await difference(), 'right after the jump').toBeLessThan(AGREE_MS);
      expect(await errorOf(jumping)).toBeLessThan(AGREE_MS);

      await jumping.page.reload();
      await waitFor(async () => (await jumping.probe()).errorMs !== undefined, { message: 'time from the edge' });
      expect(await difference(), 'after it was loaded anew').toBeLessThan(AGREE_MS);
      expect(await errorOf(jumping)).toBeLessThan(AGREE_MS);
    }
  });
});
