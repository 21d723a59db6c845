/** A tablet in a real browser, driven below its views: see `tablet-page/page.ts` for what runs in it. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TabletPage } from './tablet-page/page.ts';

type Call = { [K in keyof TabletPage]: Parameters<TabletPage[K]> };
type Answer<K extends keyof TabletPage> = Awaited<ReturnType<TabletPage[K]>>;

/** Any page of the edge will do: what stands in it is not looked at. */
const ADDRESS = '/health';

let bundled: Promise<string> | undefined;

/** The page's script, bundled once for all tablets of a process. */
function script(): Promise<string> {
  bundled ??= build({
    ...{ entryPoints: [join(import.meta.dirname, 'tablet-page/page.ts')], bundle: true, write: false },
    ...{ format: 'iife', platform: 'browser', target: 'es2022', logLevel: 'silent' },
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  return bundled;
}

export class BrowserTablet {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that nobody caught. */
  readonly errors: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** A browser profile of its own, at the venue's address. */
  static async open(browser: Browser, origin: string): Promise<BrowserTablet> {
    const context = await browser.newContext({ baseURL: origin });
    await context.addInitScript({ content: await script() });
    const page = await context.newPage();
    await page.goto(ADDRESS);
    return new BrowserTablet(context, page);
  }

  /** A page load: the tablet is what its storage holds. It has to be opened and connected again. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Calls a function of the page. */
  call<K extends keyof TabletPage>(name: K, ...args: Call[K]): Promise<Answer<K>> {
    const request: [string, unknown[]] = [name, args];
    const answer: Promise<unknown> = this.page.evaluate(([method, given]) => {
      const { tablet } = window as unknown as { tablet: Record<string, (...args: unknown[]) => unknown> };
      return tablet[method]!(...given);
    }, request);
    return answer as Promise<Answer<K>>;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
