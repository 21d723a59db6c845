import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** True while the screen stands upright. */
export function createPortrait(): Accessor<boolean> {
  const query = matchMedia('(max-aspect-ratio: 1 / 1)');
  const [portrait, setPortrait] = createSignal(query.matches);
  const turned = () => setPortrait(query.matches);
  query.addEventListener('change', turned);
  onCleanup(() => query.removeEventListener('change', turned));
  return portrait;
}
