import { createUniqueId, type JSX, Show } from 'solid-js';

export interface PanelProps {
  title: string;
  /** Beside the title: "6 waiting". */
  note?: JSX.Element;
  /** Acts of the whole panel, at the end of its head. */
  acts?: JSX.Element;
  children: JSX.Element;
  class?: string;
}

/** One thing with a head: a waitlist, a table, a piece of advice. The body scrolls when the panel is given a height. */
export function Panel(props: PanelProps): JSX.Element {
  const headId = `panel-${createUniqueId()}`;
  return (
    <section aria-labelledby={headId} class={`panel flex min-h-0 flex-col ${props.class ?? ''}`}>
      <header class="flex min-h-16 items-center gap-3 border-b py-1 ps-4 pe-1">
        <h2 id={headId} class="min-w-0 flex-1 truncate font-650">
          {props.title}
          <Show when={props.note}>
            <span class="ms-2 font-400 text-quiet tabular-nums">{props.note}</span>
          </Show>
        </h2>
        {props.acts}
      </header>
      <div class="min-h-0 flex-1 overflow-y-auto">{props.children}</div>
    </section>
  );
}
