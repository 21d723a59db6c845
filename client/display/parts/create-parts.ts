import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { isPart, LOADERS, type PartType } from './loaders.ts';
import type { MakePart } from './part.ts';

/** A part that could not be fetched is asked for again after this, ms. */
const AGAIN_MS = 5_000;

/**
 * The parts of all views that are assigned, fetched ahead: a rotation must turn, and a board must come, while no server is
 * there to fetch from. Undefined until a part is here. `failed` is told each time that one could not be had.
 */
export function createParts(
  wanted: Accessor<readonly string[]>,
  failed: () => void,
): (type: string) => MakePart | undefined {
  const [parts, setParts] = createSignal<{ readonly [Type in PartType]?: MakePart }>({});
  createEffect(() => {
    const missing = wanted().filter((type) => isPart(type) && !parts()[type]) as PartType[];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const fetch = (type: PartType) =>
      LOADERS[type]().then(
        ({ default: make }) => void setParts((had) => ({ ...had, [type]: make })),
        () => {
          if (over) return;
          failed();
          timer = setTimeout(fetch, AGAIN_MS, type);
        },
      );
    for (const type of missing) void fetch(type);
    onCleanup(() => {
      over = true;
      clearTimeout(timer);
    });
  });
  return (type) => (isPart(type) ? parts()[type] : undefined);
}
