/**
 * Parts of the floor that the first paint can do without. They come in while the tablet is idle, long before the first
 * tap that needs them, so that no tap waits for a file.
 */
import { type Component, lazy } from 'solid-js';

// biome-ignore lint/suspicious/noExplicitAny: each part has props of its own, and keeps them.
type AnyPart = Component<any>;

const parts: { preload(): Promise<unknown> }[] = [];

export function lazyPart<Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name) {
  const part = lazy(async () => ({ default: (await load())[name] as Extract<Module[Name], AnyPart> }));
  parts.push(part);
  return part;
}

/** Something that is no component, fetched along with the parts. */
export const preloadLater = (load: () => Promise<unknown>): void => void parts.push({ preload: load });

/** One after the other, so that a tap in between is not held up. A part that can't be had now is asked for again when it is needed. */
export function preloadParts(): void {
  const next = parts.shift();
  if (!next) return;
  const go = () =>
    void next
      .preload()
      .catch(() => {})
      .then(preloadParts);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 2000 });
  else setTimeout(go, 50);
}
