import type { Device } from './make-device.ts';

/** Tells the device when its page is hidden, comes back, or the network does. Returns the way to stop. */
export function watchPage(device: Pick<Device, 'clock' | 'retry'>, page: Document = document): () => void {
  const view = page.defaultView!;
  const turn = () => {
    if (page.visibilityState === 'hidden') return device.clock.hidden();
    device.clock.shown();
    device.retry();
  };
  const retry = () => device.retry();
  page.addEventListener('visibilitychange', turn);
  view.addEventListener('online', retry);
  view.addEventListener('pageshow', retry);
  return () => {
    page.removeEventListener('visibilitychange', turn);
    view.removeEventListener('online', retry);
    view.removeEventListener('pageshow', retry);
  };
}
