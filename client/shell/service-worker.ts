/**
 * Keeps the built pages on the device, so that each surface starts cold with nothing reachable.
 *
 * Only pages and assets: what the venue answers (/sync, /api, /health, /segments) is never looked at, let alone kept.
 * The data has its own stores. A new version waits until it is told to take over (or until all pages are closed), because the
 * page in front of a floor host must not lose its chunks in the middle of a hand.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

interface WorkerScope {
  /** Filled in by workbox-build after the shells are written. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
}
interface WorkerMessage {
  readonly data: unknown;
  waitUntil(work: Promise<unknown>): void;
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
