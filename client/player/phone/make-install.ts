/**
 * The browser's own offer to install the page. It comes once, early, and is lost unless it is kept: so it is listened for
 * from the page's first file on.
 */
interface InstallOffer extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    for (const tell of listeners) tell();
  });
  addEventListener('appinstalled', () => {
    offer = undefined;
    for (const tell of listeners) tell();
  });
}

/** `menu`: only the browser's menu can; `ios`: by hand, from the share sheet. */
export type InstallWay = 'installed' | 'offer' | 'ios' | 'menu';

export function installWay(): InstallWay {
  if (isInstalled()) return 'installed';
  if (offer) return 'offer';
  return isIos() ? 'ios' : 'menu';
}

/** Returns the way to stop. */
export function onInstallChange(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export async function install(): Promise<void> {
  const asked = offer;
  offer = undefined;
  await asked?.prompt();
  await asked?.userChoice;
  for (const tell of listeners) tell();
}

export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

/** An iPad says that it is a Mac, which has no touch screen. */
export const isIos = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
