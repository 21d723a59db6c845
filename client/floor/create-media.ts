import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether a media query holds, as it changes: a tablet that is turned, a window that is made narrow. */
export function createMedia(query: string): Accessor<boolean> {
  const media = matchMedia(query);
  const [holds, setHolds] = createSignal(media.matches);
  const follow = () => setHolds(media.matches);
  media.addEventListener('change', follow);
  onCleanup(() => media.removeEventListener('change', follow));
  return holds;
}
