import { type JSX, Show } from 'solid-js';

/** The head of a view: what it is, how it stands in a line, and its acts. */
export function ViewHead(props: { title: string; note?: JSX.Element; children?: JSX.Element }): JSX.Element {
  return (
    <header class="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2">
      <div class="me-auto min-w-0">
        <h1 class="truncate text-lg font-700 tracking-tight">{props.title}</h1>
        <Show when={props.note}>
          <p class="text-quiet tabular-nums">{props.note}</p>
        </Show>
      </div>
      <div class="flex flex-wrap items-center gap-2">{props.children}</div>
    </header>
  );
}
