import { type JSX, Show } from 'solid-js';

export interface EmptyStateProps {
  icon?: string;
  /** What is not there: "Nobody is waiting." */
  title: string;
  /** What to do to change that, where there is something. */
  children?: JSX.Element;
  action?: JSX.Element;
}

/** What a list shows when it is empty: never just a blank area. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="grid justify-items-center gap-2 px-6 py-10 text-center">
      <Show when={props.icon}>{(icon) => <span class={`${icon()} text-xl text-quiet`} aria-hidden="true" />}</Show>
      <p class="text-lg font-600">{props.title}</p>
      <Show when={props.children}>
        <div class="max-w-[26rem] text-quiet text-balance">{props.children}</div>
      </Show>
      <Show when={props.action}>
        <div class="mt-3">{props.action}</div>
      </Show>
    </div>
  );
}
