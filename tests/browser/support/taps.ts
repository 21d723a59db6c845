import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing on the floor may need more of them, from the map of the room. */
const MOST = 3;

/** Counts what a host's finger does: presses on the page since the act began. */
export class Taps {
  readonly page: Page;
  /** What each act took, by its name. */
  readonly counted = new Map<string, number>();

  private constructor(page: Page) {
    this.page = page;
  }

  static async count(page: Page): Promise<Taps> {
    await page.evaluate(() => {
      const taps = { count: 0 };
      Object.assign(window, { taps });
      addEventListener('pointerdown', () => taps.count++, { capture: true });
    });
    return new Taps(page);
  }

  /** Does one act from where the page stands, in three taps at most. */
  async within(what: string, act: () => Promise<unknown>): Promise<void> {
    const taken = () => this.page.evaluate(() => (window as unknown as { taps: { count: number } }).taps.count);
    const before = await taken();
    await act();
    const count = (await taken()) - before;
    this.counted.set(what, count);
    expect(count, `taps for: ${what}`).toBeLessThanOrEqual(MOST);
    expect(count, `${what} took no tap: nothing was counted`).toBeGreaterThan(0);
  }
}
