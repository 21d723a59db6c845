import type { BrowserContext, Page } from 'playwright-core';
import { FloorPage } from './floor-page.ts';
import type { NetworkLink } from './network-link.ts';

/** A tablet of the room: its own browser profile and its own cable. */
export class Tablet {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly floor: FloorPage;
  readonly link: NetworkLink;

  constructor(context: BrowserContext, page: Page, link: NetworkLink) {
    this.context = context;
    this.page = page;
    this.link = link;
    this.floor = new FloorPage(page, link.origin);
  }

  /** No network at all, and the browser knows it, once the tablet keeps what it needs for that. Resolves when the page says so. */
  async cut(): Promise<void> {
    await this.workerReady();
    this.link.cut();
    await this.context.setOffline(true);
    await this.floor.reaches('device');
  }

  /** The network is back; resolves at once, before the two have met. */
  async restore(): Promise<void> {
    this.link.restore();
    await this.context.setOffline(false);
  }

  /** Restores, and resolves when the venue has everything that was done here. */
  async rejoin(): Promise<void> {
    await this.restore();
    await this.floor.isInStep();
  }

  /** Resolves when the service worker keeps all that a start needs, and answers for this page. */
  async workerReady(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
      timeout: 60_000,
    });
  }

  /** The page as it comes when nothing stands between it and the venue: past the service worker. */
  async loadPastTheWorker(): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Network.enable');
    await session.send('Network.setBypassServiceWorker', { bypass: true });
    await this.page.reload();
    await session.send('Network.setBypassServiceWorker', { bypass: false });
    await session.detach();
  }

  /** A start from nothing but what this tablet keeps: a new page in the same profile. */
  async coldStart(): Promise<void> {
    await this.page.goto('about:blank');
    await this.floor.open();
  }
}
