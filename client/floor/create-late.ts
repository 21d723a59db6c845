import { type Accessor, createComputed, createMemo, createSignal, on, untrack } from 'solid-js';
import { afterPaint } from '../ui/after-paint.ts';

/**
 * What `read` gives, worked out anew a frame after something of `of` has changed: what a tap was for is painted before
 * what follows from it.
 */
export function createLate<T>(
  of: () => unknown,
  read: () => T,
  options?: { equals: (a: T, b: T) => boolean },
): Accessor<T> {
  const [turn, take] = createSignal<undefined>(undefined, { equals: false });
  createComputed(on(of, () => void afterPaint().then(() => take()), { defer: true }));
  return createMemo(
    () => {
      turn();
      return untrack(read);
    },
    undefined,
    options,
  );
}
