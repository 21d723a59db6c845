import type { Browser, BrowserContext, Page } from 'playwright-core';
import { VIEWPORTS } from '../../support/chromium.ts';

/** Nothing in these tests is far away: what has not happened in this time, ms, will not. */
const PATIENCE_MS = 15_000;

/** Errors of a page, oldest first: what reached the console as an error, and what nobody caught. */
const errors = new WeakMap<Page, string[]>();

export const errorsOf = (page: Page): readonly string[] => errors.get(page) ?? [];

/** A page in a context of its own: its own storage, service worker and network. */
export async function openPage(
  browser: Browser,
  origin: string,
  size: keyof typeof VIEWPORTS,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: VIEWPORTS[size], reducedMotion: 'reduce', locale: 'en-GB' },
    ...{ serviceWorkers: 'allow', colorScheme: 'dark' },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const heard: string[] = [];
  errors.set(page, heard);
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  return { context, page };
}
