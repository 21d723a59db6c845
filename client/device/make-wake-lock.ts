/**
 * Keeps the screen on while the page is looked at. The browser takes the lock back whenever the page
 * is hidden, so it is asked for again when it comes back. Where there is none (plain http, older
 * browsers) nothing happens. Returns the way to stop.
 */
export function makeWakeLock(page: Document = document): () => void {
  const wakeLock = (page.defaultView?.navigator as { wakeLock?: WakeLock } | undefined)?.wakeLock;
  if (!wakeLock) return () => {};
  let lock: WakeLockSentinel | undefined;
  let stopped = false;

  async function ask(): Promise<void> {
    if (stopped || page.visibilityState !== 'visible' || (lock && !lock.released)) return;
    try {
      lock = await wakeLock!.request('screen');
      if (stopped) await lock.release();
    } catch {
      // Refused (battery low, page just hidden): asked again at the next return to the page.
    }
  }

  void ask();
  page.addEventListener('visibilitychange', ask);
  return () => {
    stopped = true;
    page.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
