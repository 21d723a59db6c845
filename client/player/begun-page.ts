/** What the venue has written into the HTML of this page: the room as it stood then. Told once, since it grows old. */
import type { Told } from './guest-stream.ts';

export interface Begun {
  readonly told: readonly Told[];
  /** When the page came, ms by this device's clock. */
  readonly at: number;
}

/** Undefined in a page that was kept by the service worker, or was taken from already. */
export function takeBegun(): Begun | undefined {
  const script = document.getElementById('begun');
  script?.remove();
  if (!script) return undefined;
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    told: JSON.parse(script.textContent) as Told[],
    at: page ? performance.timeOrigin + page.responseStart : Date.now(),
  };
}
