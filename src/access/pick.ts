import type { SampleContext } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';

/** A random row's id among those that fit, alike on every machine; undefined when there is none. For samples. */
export function pick<T, K extends keyof T & string>(
  state: Reader<T>,
  table: K,
  ctx: SampleContext,
  fits: (row: T[K], id: string) => boolean = () => true,
): string | undefined {
  const ids = [...state.entries(table)].filter(([id, row]) => fits(row, id)).map(([id]) => id);
  return ids.length === 0 ? undefined : ids.sort()[ctx.random(ids.length)];
}
