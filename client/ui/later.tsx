import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { afterPaint } from './after-paint.ts';

/** What is not what the tap was for: it comes with the frame after, so that the rest is there at once. */
export function Later(props: { children: JSX.Element }): JSX.Element {
  const [painted, setPainted] = createSignal(false);
  let gone = false;
  onMount(() => void afterPaint().then(() => !gone && setPainted(true)));
  onCleanup(() => {
    gone = true;
  });
  return <Show when={painted()}>{props.children}</Show>;
}
