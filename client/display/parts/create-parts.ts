import { type Accessor, createMemo, mapArray } from 'solid-js';
import { createFetched } from './create-fetched.ts';
import { isPart, LOADERS, type PartType } from './loaders.ts';
import type { MakePart } from './part.ts';

/**
 * The parts of all views that are assigned, fetched ahead: a rotation must turn, and a board must come, while no server is
 * there to fetch from. Undefined until a part is here.
 */
export function createParts(
  wanted: Accessor<readonly string[]>,
  failed: () => void,
): (type: string) => MakePart | undefined {
  const types = createMemo(() => [...new Set(wanted().filter(isPart))], [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const fetched = createMemo(
    mapArray(types, (type: PartType) => ({ type, part: createFetched(() => true, LOADERS[type], failed) })),
  );
  return (type) =>
    fetched()
      .find((each) => each.type === type)
      ?.part()?.default;
}
