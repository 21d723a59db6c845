/**
 * Keeps the built pages on the device, so that each surface starts cold with nothing reachable.
 *
 * Only pages and assets: what the venue answers (/sync, /api, /health, /segments) is never looked at, let alone kept.
 * The data has its own stores. Besides, it shows the venue's messages to a player's phone whose page is closed, and wakes pages
 * when the network is back. A new version waits until it is told to take over (or until all pages are closed), because the
 * page in front of a floor host must not lose its chunks in the middle of a hand.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { readPushMessage } from './push-message.ts';

/** An event that the browser keeps the worker alive for. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface PageClient {
  readonly url: string;
  focus(): Promise<PageClient>;
  navigate(url: string): Promise<PageClient | null>;
  postMessage(message: unknown): void;
}

interface WorkerScope {
  /** Filled in by workbox-build after the shells are written. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
  skipWaiting(): Promise<void>;
  readonly location: { readonly origin: string };
  readonly registration: {
    showNotification(
      title: string,
      options: NotificationOptions & { renotify?: boolean; vibrate?: number[] },
    ): Promise<void>;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly PageClient[]>;
    openWindow(url: string): Promise<PageClient | null>;
  };
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(type: 'push', listener: (event: Lasting & { data: { text(): string } | null }) => void): void;
  addEventListener(
    type: 'notificationclick',
    listener: (event: Lasting & { notification: Notification }) => void,
  ): void;
  addEventListener(type: 'sync', listener: (event: Lasting) => void): void;
}
declare const self: WorkerScope;

// These see the path and the query, hence the question mark.
const VENUE = [/^\/(?:sync|api|health|segments)(?:[/?]|$)/];

clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: 'index.html', cleanURLs: false });

const shellFor = (prefix: RegExp, shell: string) =>
  registerRoute(new NavigationRoute(createHandlerBoundToURL(shell), { allowlist: [prefix], denylist: VENUE }));

shellFor(/^\/floor(?:[/?]|$)/, '/floor/index.html');
shellFor(/^\/display(?:[/?]|$)/, '/display/index.html');
shellFor(/^\//, '/index.html');

// Chunks outside the precache (a large view, a rare alphabet) are kept once fetched: their names carry their hash.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_build/'),
  new CacheFirst({ cacheName: 'pvm-assets' }),
);

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  else if (event.data === 'take-in') event.waitUntil(self.clients.claim());
});

/** [LIST-9] A message is shown whether a page is open or not: browsers end a subscription whose messages show nothing. */
self.addEventListener('push', (event) => {
  const { title, body, path, tag, silent, urgent } = readPushMessage(event.data?.text(), self.location.origin);
  event.waitUntil(
    self.registration.showNotification(title, {
      ...{ body, tag, silent, data: { path }, icon: '/icons/icon-192.png', badge: '/icons/icon-192.png' },
      ...(urgent && !silent ? { requireInteraction: true, renotify: true, vibrate: [400, 150, 400, 150, 800] } : {}),
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path = '/' } = (event.notification.data ?? {}) as { path?: string };
  event.waitUntil(show(path));
});

/** The network is back (Background Sync). The pages hold the record and its sockets: they are woken, nothing is sent from here. */
self.addEventListener('sync', (event) => {
  event.waitUntil(playerPages().then((pages) => pages.forEach((page) => void page.postMessage('flush'))));
});

async function playerPages(): Promise<readonly PageClient[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => !/^\/(?:floor|display|console)(?:\/|$)/.test(new URL(url).pathname));
}

/** A page that is open comes to the front, at that address; else one is opened. */
async function show(path: string): Promise<void> {
  const [page] = await playerPages();
  if (!page) return void (await self.clients.openWindow(path));
  const there = new URL(page.url).pathname === path;
  await page.focus();
  if (!there) await page.navigate(path);
}
