import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { useVenueDevice } from './venue-device-context.ts';

/**
 * Venue time that ticks: ms since 1970, stepping at whole multiples of `interval` ms of venue time, so that every
 * clock of a room turns in the same moment. Ends with its owner.
 */
export function createNow(interval = 1000, now: () => number = useVenueDevice().now): Accessor<number> {
  const [time, setTime] = createSignal(now());
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    // A timer may fire a little early: 1 ms more keeps it from ticking twice for one step.
    timer = setTimeout(tick, interval - (Math.floor(now()) % interval) + 1);
  };
  const tick = () => {
    setTime(now());
    wait();
  };
  wait();
  onCleanup(() => clearTimeout(timer));
  return time;
}
