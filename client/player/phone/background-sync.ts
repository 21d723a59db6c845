/**
 * Background Sync, where the browser has it: the service worker is woken when the network is back, and wakes the pages that
 * are open. Without one the page flushes by itself when it is shown again, and when the browser says that it is online.
 */
export const SYNC_TAG = 'pvm-outbox';
/** What the service worker says to its pages. */
export const FLUSH = 'flush';

interface WithSync {
  readonly sync?: { register(tag: string): Promise<void> };
}

export function askForBackgroundSync(): void {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container?.controller) return;
  container.ready
    .then((registration) => (registration as WithSync).sync?.register(SYNC_TAG))
    // Forbidden by the user, or not there: what waits is sent by the page.
    .catch(() => {});
}

/** Returns the way to stop. */
export function onFlushWanted(flush: () => void): () => void {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return () => {};
  const hear = ({ data }: MessageEvent) => {
    if (data === FLUSH) flush();
  };
  container.addEventListener('message', hear);
  return () => container.removeEventListener('message', hear);
}
