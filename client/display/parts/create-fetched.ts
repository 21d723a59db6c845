import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

/** What could not be fetched is asked for again after this, ms. */
const AGAIN_MS = 5_000;

/**
 * A part of the program that is fetched once it is wanted, and kept. Undefined until it is here. `failed` is told each time that
 * it could not be had.
 */
export function createFetched<T>(
  wanted: Accessor<boolean>,
  load: () => Promise<T>,
  failed: () => void,
): Accessor<T | undefined> {
  const [fetched, setFetched] = createSignal<T>();
  createEffect(
    on(wanted, (now) => {
      if (!now || fetched() !== undefined) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let over = false;
      const fetch = () =>
        void load().then(
          (part) => void setFetched(() => part),
          () => {
            if (over) return;
            failed();
            timer = setTimeout(fetch, AGAIN_MS);
          },
        );
      fetch();
      onCleanup(() => {
        over = true;
        clearTimeout(timer);
      });
    }),
  );
  return fetched;
}
