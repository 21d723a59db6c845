import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';

/** A long list that is put on the page a part at a time: the first part with the tap that asked for it, the rest frame by frame. */
export function createProgressive<Row>(
  rows: Accessor<readonly Row[]>,
  first: number,
  step: number,
): Accessor<readonly Row[]> {
  const [count, setCount] = createSignal(first);
  let frame = requestAnimationFrame(grow);
  onCleanup(() => cancelAnimationFrame(frame));
  return createMemo(() => (count() >= rows().length ? rows() : rows().slice(0, count())));

  function grow(): void {
    // A frame passes in between, so that what is there already is painted.
    frame = requestAnimationFrame(() => {
      setCount(count() + step);
      if (count() < rows().length) grow();
      else setCount(Number.POSITIVE_INFINITY);
    });
  }
}
