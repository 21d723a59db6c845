import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * How late a second may turn at most. Short enough that two screens side by side change theirs together
 * ([CLOCK-1]: within 100 ms): every tournament's seconds turn at a moment of their own, so none of them can be waited for.
 */
const TICK_MS = 40;

/** Venue time that goes on by itself, ms since 1970. Stands while the page is hidden, and catches up as it is shown. */
export function createTick(now: () => number, every: number = TICK_MS): Accessor<number> {
  const [time, setTime] = createSignal(now());
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = () => {
    clearInterval(timer);
    setTime(now());
    if (!document.hidden) timer = setInterval(() => setTime(now()), every);
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', follow);
  });
  return time;
}
