import { type JSX, Show } from 'solid-js';
import { phoneText as text } from '../../text/player-phone.ts';
import { StatusPill } from '../../ui/status-pill.tsx';

/** [LIST-10] What the venue has not received: in words, and dashed. */
export function Pending(props: { what?: string | undefined; hint?: boolean }): JSX.Element {
  return (
    <div class="grid gap-1">
      <p class="flex flex-wrap items-center gap-2">
        <Show when={props.what}>
          <span class="font-600 text-tentative">{props.what}</span>
        </Show>
        <StatusPill status="tentative">{text.pending}</StatusPill>
      </p>
      <Show when={props.hint}>
        <p class="text-sm text-quiet">{text.pendingHint}</p>
      </Show>
    </div>
  );
}
