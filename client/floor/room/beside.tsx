import { type JSX, Show } from 'solid-js';
import { Crossings } from './crossings.tsx';
import { Waitlists } from './waitlists.tsx';

/** What stands beside another view: the waitlists, and whoever sits at a cash table and in a tournament ([SEAT-3]). */
export function Beside(props: { crossings: boolean }): JSX.Element {
  return (
    <div class="grid content-start gap-3">
      <Show when={props.crossings}>
        <Crossings />
      </Show>
      <Waitlists class="grid grid-cols-[minmax(0,1fr)] content-start gap-3" />
    </div>
  );
}
