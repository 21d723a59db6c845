import type { Page } from 'playwright-core';

/** A second of a clock's remaining time, and when the page turned to it: ms since 1970 by the monotone clock. */
export interface Shown {
  readonly seconds: number;
  readonly at: number;
}

type Watching = { shownSeconds?: Shown[] };

/** Writes down from now on when the first clock on the page turns to another second. Begins anew each time. */
export async function watchSeconds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = window as unknown as Watching;
    const begun = watching.shownSeconds !== undefined;
    watching.shownSeconds = [];
    if (begun) return;
    let last: number | undefined;
    const look = () => {
      const numerals = document.querySelector('[role=timer]')?.textContent?.match(/\d+/g);
      if (!numerals) return;
      const seconds = numerals.reduce((sum, part) => sum * 60 + Number(part), 0);
      // What stood there when the watch began turned at an unknown moment.
      if (last !== undefined && seconds !== last)
        watching.shownSeconds!.push({ seconds, at: performance.timeOrigin + performance.now() });
      last = seconds;
    };
    look();
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

export const shownSeconds = (page: Page): Promise<Shown[]> =>
  page.evaluate(() => (window as unknown as Watching).shownSeconds ?? []);
