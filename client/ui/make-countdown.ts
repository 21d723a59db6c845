/** A timer that can be held and let go: what was left stays left. */
export interface Countdown {
  hold(): void;
  letGo(): void;
  stop(): void;
}

/** Calls `onEnd` once, after `ms` milliseconds that were not held. */
export function makeCountdown(ms: number, onEnd: () => void, now: () => number = Date.now): Countdown {
  let left = ms;
  let since = now();
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(onEnd, left);
  return {
    hold() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      left -= now() - since;
    },
    letGo() {
      if (stopped || timer !== undefined) return;
      since = now();
      timer = setTimeout(onEnd, Math.max(0, left));
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
