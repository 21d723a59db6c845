import type { Device } from './make-device.ts';

/** Tells the device when its page is hidden, comes back, or the network does. Returns the way to stop. */
export function watchPage(device: Pick<Device, 'clock' | 'retry' | 'save'>, page: Document = document): () => void {
  const view = page.defaultView!;
  const turn = () => {
    if (page.visibilityState === 'hidden') {
      device.clock.hidden();
      device.save();
      return;
    }
    device.clock.shown();
    device.retry();
  };
  const retry = () => device.retry();
  const save = () => device.save();
  page.addEventListener('visibilitychange', turn);
  view.addEventListener('online', retry);
  view.addEventListener('pageshow', retry);
  view.addEventListener('pagehide', save);
  return () => {
    page.removeEventListener('visibilitychange', turn);
    view.removeEventListener('online', retry);
    view.removeEventListener('pageshow', retry);
    view.removeEventListener('pagehide', save);
  };
}
