/** What a page needs that stays open for weeks: an awake screen, and a fresh start each night when nobody looks. */

/** A page that ran this long starts anew at the next quiet moment, ms: whatever leaked in a browser is gone then. */
const FRESH_AFTER_MS = 20 * 3_600_000;
const LOOK_EVERY_MS = 10 * 60_000;

/** Asks the device to keep its screen on, wherever it is allowed to ask. Does nothing elsewhere. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    // Plain http on the LAN has no wake lock, and a battery saver may refuse it: a TV stays on by its own setting then.
    (navigator.wakeLock as WakeLock | undefined)?.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}

export interface Upkeep {
  /** Monotone ms since the page was loaded. */
  readonly uptime: () => number;
  /** No clock runs on this screen. */
  readonly quiet: () => boolean;
  /** The page can be had again: its server answers. */
  readonly reachable: () => Promise<boolean>;
  readonly reload: () => void;
}

/** True when the page was started anew. A screen whose server is gone is never reloaded: it would lose what it shows. */
export async function freshen({ uptime, quiet, reachable, reload }: Upkeep): Promise<boolean> {
  if (uptime() < FRESH_AFTER_MS || !quiet() || !(await reachable()) || !quiet()) return false;
  reload();
  return true;
}

export function freshenNightly(upkeep: Upkeep): () => void {
  const timer = setInterval(() => void freshen(upkeep), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Whether this very page is served now. */
export async function pageReachable(): Promise<boolean> {
  try {
    const response = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    return response.ok;
  } catch {
    return false;
  }
}

/** Starts the page anew; does nothing while it could not be had again. */
export async function reloadIfReachable(): Promise<void> {
  if (await pageReachable()) location.reload();
}
