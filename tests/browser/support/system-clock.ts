import type { BrowserContext, Page } from 'playwright-core';

const KEPT = 'test.system-clock';

/** Gives the pages of a context, from their next load on, a system clock that can be set. What is monotone stays as it is. */
export async function useSystemClock(context: BrowserContext): Promise<void> {
  await context.addInitScript((kept) => {
    const Real = Date;
    const shift = () => Number(localStorage.getItem(kept) ?? 0);
    const Settable = function (...parts: unknown[]) {
      if (!new.target) return new Real(Real.now() + shift()).toString();
      return parts.length === 0 ? new Real(Real.now() + shift()) : Reflect.construct(Real, parts);
    } as unknown as DateConstructor;
    Object.defineProperties(Settable, Object.getOwnPropertyDescriptors(Real));
    Settable.now = () => Real.now() + shift();
    window.Date = Settable;
  }, KEPT);
}

/** Sets the page's system clock so far from the true time, ms; it stays so over reloads. */
export async function setSystemClock(page: Page, ms: number): Promise<void> {
  await page.evaluate(([kept, shift]) => localStorage.setItem(kept, shift), [KEPT, String(ms)] as const);
}
