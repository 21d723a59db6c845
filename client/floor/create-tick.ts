import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * A signal that fires when what is shown next changes: `untilNext` says in how many ms. Stands while the page is hidden, and
 * catches up as it is shown. Its value is of no use; what depends on it reads the time anew.
 */
export function createTick(untilNext: () => number): Accessor<void> {
  const [tick, fire] = createSignal<void>(undefined, { equals: false });
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer may fire a little early: 1 ms more keeps it from ticking twice for one step.
  const wait = () => {
    timer = setTimeout(next, Math.max(1, Math.min(1000, untilNext())) + 1);
  };
  const next = () => {
    fire();
    wait();
  };
  const follow = () => {
    clearTimeout(timer);
    if (!document.hidden) next();
  };
  wait();
  document.addEventListener('visibilitychange', follow);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', follow);
  });
  return tick;
}

/** Venue time, ms since 1970, in steps of whole seconds of it: all clocks of a room turn together. */
export function createSeconds(now: () => number): Accessor<number> {
  const tick = createTick(() => 1000 - (now() % 1000));
  return () => {
    tick();
    return now();
  };
}
