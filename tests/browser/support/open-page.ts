import type { Browser, BrowserContext, Page } from 'playwright-core';
import { VIEWPORTS } from '../../support/chromium.ts';

/** Nothing in these tests is far away: what has not happened in this time, ms, will not. */
const PATIENCE_MS = 45_000;

/** Errors of a page, oldest first: what reached the console as an error, and what nobody caught. */
const errors = new WeakMap<Page, string[]>();

export const errorsOf = (page: Page): readonly string[] => errors.get(page) ?? [];

/** What a page without a network complains of is no fault. */
const NETWORK = /ERR_|WebSocket|Failed to load resource/;

/** Errors that are the program's: nobody caught them, or it said that something is wrong. */
export const faultsIn = (page: Page): string[] => errorsOf(page).filter((error) => !NETWORK.test(error));

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A page in a context of its own: its own storage, service worker and network. */
export async function openPage(browser: Browser, origin: string, size: keyof typeof VIEWPORTS): Promise<Opened> {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: VIEWPORTS[size], reducedMotion: 'reduce', locale: 'en-GB' },
    ...{ serviceWorkers: 'allow', colorScheme: 'dark' },
  });
  return openIn(context, size);
}

/** A page in a context that is there already. */
export async function openIn(context: BrowserContext, size: keyof typeof VIEWPORTS): Promise<Opened> {
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.setViewportSize(VIEWPORTS[size]);
  const heard: string[] = [];
  errors.set(page, heard);
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  return { context, page };
}
