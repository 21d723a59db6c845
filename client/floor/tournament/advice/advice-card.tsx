import { createUniqueId, type JSX, Show } from 'solid-js';

export interface AdviceCardProps {
  icon: string;
  /** The rule in words: "Table 7 has 2 more than table 3". */
  title: string;
  /** Its id, for whoever wants to look it up. */
  rule: string;
  /** Why, and what follows. */
  reason: JSX.Element;
  /** Something stands still until it is seen to. */
  urgent?: boolean;
  /** One primary act, and what may be done besides. */
  children?: JSX.Element;
}

/** One piece of advice: the rule that speaks, the reason, and what to do. */
export function AdviceCard(props: AdviceCardProps): JSX.Element {
  const headId = `advice-${createUniqueId()}`;
  return (
    <li>
      <article
        aria-labelledby={headId}
        class="panel flex flex-wrap items-center gap-x-3 gap-y-2 py-2 pe-2 ps-4"
        classList={{ 'border-paused bg-paused-wash': props.urgent, 'border-edge': !props.urgent }}
      >
        <span
          class={`${props.icon} text-xl`}
          classList={{ 'text-paused-ink': props.urgent, 'text-accent-ink': !props.urgent }}
          aria-hidden="true"
        />
        <div class="min-w-60 flex-1 py-0.5">
          <h2 id={headId} class="font-650 leading-snug">
            {props.title} <span class="whitespace-nowrap text-sm font-400">· {props.rule}</span>
          </h2>
          <p class="text-sm" classList={{ 'text-quiet': !props.urgent }}>
            {props.reason}
          </p>
        </div>
        <Show when={props.children}>
          <div class="ms-auto flex flex-wrap gap-2">{props.children}</div>
        </Show>
      </article>
    </li>
  );
}
