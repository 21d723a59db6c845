import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import type { FoldEntry } from '../../../src/kernel/entry.ts';
import type { View } from '../../../src/screens/index.ts';
import { launchChromium } from '../../support/chromium.ts';
import { type EdgeProcess, startEdge } from '../../support/edge-process.ts';
import { enrol, type Identity, postJson, SyncClient } from '../../support/sync-client.ts';
import { waitFor } from '../../support/wait.ts';
import { keepEvidence } from './evidence.ts';
import { NetworkLink } from './network-link.ts';
import { faultsIn, openIn, openPage } from './open-page.ts';
import type { OwnBrowser } from './own-browser.ts';
import { PhonePage } from './phone-page.ts';
import { Tablet } from './tablet.ts';
import { TvPage } from './tv-page.ts';

const SHELL = join(import.meta.dirname, '../../../dist/client/floor/index.html');

export interface VenueOptions {
  /** With the demo's staff, players, tournament and cash game; default true. */
  demo?: boolean;
  env?: Record<string, string>;
  dataDir?: string;
}

const BOOK_KEEPING = new Set(['segment.opened', 'fold.adopted']);

/** The demo's main subjects, as `edge/demo` makes them. */
export const DEMO = {
  game: "No-Limit Hold'em 1/2",
  tournament: 'tournament/evening',
  name: 'Evening Deepstack',
  pin: '1234',
} as const;

/** A real edge on data of its own, with the tablets and TVs of the room: a browser context and a cable for each. */
export class Venue {
  readonly edge: EdgeProcess;
  readonly browser: Browser;
  /** Every page that was opened, of any browser. */
  readonly pages: Page[] = [];
  private readonly rest: (() => Promise<void>)[] = [];
  private identity: Identity | undefined;
  private watcher: SyncClient | undefined;

  private constructor(edge: EdgeProcess, browser: Browser) {
    this.edge = edge;
    this.browser = browser;
  }

  static async open({ demo = true, env = {}, dataDir }: VenueOptions = {}): Promise<Venue> {
    if (!existsSync(SHELL)) throw new Error('The client is not built: run `npm run build`.');
    const edge = await startEdge({ env: { PVM_DEMO: demo ? '1' : '0', ...env }, ...(dataDir ? { dataDir } : {}) });
    try {
      return new Venue(edge, await launchChromium());
    } catch (error) {
      await edge.dispose();
      throw error;
    }
  }

  /** Path and query that the edge printed for the floor at its latest start: has a one-time code. */
  printedFloor(): string {
    const path = [...this.edge.logs.matchAll(/\/floor\?\S*code=\w+/g)].at(-1)?.[0];
    if (!path) throw new Error(`the edge printed no address of the floor; it wrote:\n${this.edge.logs}`);
    return path;
  }

  /** A one-time enrolment code, as a tablet of the venue would ask for it. */
  async code(): Promise<string> {
    const { token } = await this.steward();
    const { status, body } = await postJson<{ code: string }>(`${this.edge.origin}/api/v1/enrolment-codes`, {}, token);
    if (status !== 201) throw new Error(`enrolment code: ${status} ${JSON.stringify(body)}`);
    return body.code;
  }

  /** A tablet with its own cable, enrolled by its own code and unlocked by `user`. */
  async tablet(user = 'Ana', pin: string = DEMO.pin): Promise<Tablet> {
    const tablet = await this.newTablet();
    await tablet.floor.enrol(await this.code());
    await tablet.floor.unlock(user, pin);
    return tablet;
  }

  /** A browser that no venue knows yet, at no page. */
  async newTablet(): Promise<Tablet> {
    const link = await this.lay();
    const { context, page } = await openPage(this.browser, link.origin, 'tablet');
    this.pages.push(page);
    return new Tablet(context, page, link);
  }

  /** The same in a browser of its own; with the cable of `before`, it is that tablet after its browser was started anew. */
  async tabletIn(browser: OwnBrowser, before?: Tablet): Promise<Tablet> {
    const link = before?.link ?? (await this.lay());
    const { context, page } = await openIn(await browser.start(), 'tablet');
    this.pages.push(page);
    return new Tablet(context, page, link);
  }

  /** A player's phone that no venue knows yet, at no page. */
  async newPhone(): Promise<PhonePage> {
    const link = await this.lay();
    const { context, page } = await openPage(this.browser, link.origin, 'phone');
    this.pages.push(page);
    return new PhonePage(context, page, link);
  }

  /** A phone with an account of its own. */
  async phone(name: string): Promise<PhonePage> {
    const phone = await this.newPhone();
    await phone.signUp({ name, login: name.toLowerCase().replaceAll(/[^a-z]+/g, '.'), password: 'a good password' });
    return phone;
  }

  /** A TV that shows its six digits. */
  async newTv(): Promise<TvPage> {
    const link = await this.lay();
    const { context, page } = await openPage(this.browser, link.origin, 'tv');
    this.pages.push(page);
    const tv = new TvPage(context, page, link);
    await tv.open();
    return tv;
  }

  /** A TV that is paired and shows `view`, as if staff had done it on another tablet. */
  async tv(view: View, name = 'Main screen'): Promise<TvPage> {
    const tv = await this.newTv();
    const { token } = await this.steward();
    const code = await tv.digits();
    const claim = await postJson<{ device: string }>(
      `${this.edge.origin}/api/v1/pairings/claim`,
      { code, name },
      token,
    );
    if (claim.status !== 201) throw new Error(`pairing: ${claim.status} ${JSON.stringify(claim.body)}`);
    const watcher = await this.watch();
    await watcher.act('screens', 'display.assigned', { display: claim.body.device, view: view as never });
    await watcher.allAcked();
    return tv;
  }

  /** Follows the venue's logs by protocol, as a device that taps nothing. */
  async watch(): Promise<SyncClient> {
    if (this.watcher) return this.watcher;
    const watcher = new SyncClient(this.edge.origin, await this.steward()).connect();
    this.watcher = watcher;
    this.rest.push(async () => watcher.disconnect());
    await watcher.sees('access', await watcher.signIn('Ana'));
    // A tail comes whole: one entry of each means that everything so far is here.
    const { replica } = watcher;
    const caughtUp = () => replica.subjects().every((subject) => replica.fold(subject).entries.length > 0);
    await waitFor(caughtUp, { message: 'the whole log' });
    return watcher;
  }

  /** Forgets what was followed so far: who follows next starts from nothing, and hands nothing over. */
  stopWatching(): void {
    this.watcher?.disconnect();
    this.watcher = undefined;
  }

  /** What the venue has committed in a subject, in its order, without the book-keeping of its own. */
  async committed(subject: string): Promise<readonly FoldEntry[]> {
    const watcher = await this.watch();
    return watcher.replica.fold(subject).entries.filter(({ kind }) => !BOOK_KEEPING.has(kind));
  }

  /** Resolves when the venue has committed so many acts of a kind. */
  async hasCommitted(subject: string, kind: string, count: number): Promise<void> {
    const held = async () => (await this.committed(subject)).filter((entry) => entry.kind === kind).length >= count;
    await waitFor(held, { timeout: 45_000, message: `${count} × ${kind} in ${subject}` });
  }

  /**
   * Ends it all; throws when a page had an error of its own. `afterEach((test) => venue?.close(test))`: of a test that failed, what all pages show and the edge's log
   * stay under test-results/browser, and the pages' texts are printed.
   */
  async close(test?: Pick<TestContext, 'task'>): Promise<void> {
    const faults = this.pages.flatMap(faultsIn);
    if (test && (faults.length > 0 || test.task.result?.state === 'fail')) await keepEvidence(this, test.task.name);
    await this.browser.close();
    for (const remove of this.rest) await remove();
    await this.edge.dispose();
    if (faults.length > 0) throw new Error(`errors in the pages:\n${faults.join('\n')}`);
  }

  private async lay(): Promise<NetworkLink> {
    const link = await NetworkLink.lay(this.edge.port);
    this.rest.push(() => link.remove());
    return link;
  }

  private async steward(): Promise<Identity> {
    this.identity ??= await enrol(this.edge.origin, this.printedFloor().split('code=')[1]!);
    return this.identity;
  }
}
