import { createUniqueId, type JSX, Show } from 'solid-js';

interface CardProps {
  title: JSX.Element;
  /** Small, above the title: what sort of thing this is. */
  label?: string;
  /** Of its heading; 2 unless it stands under one. */
  level?: 2 | 3;
  /** At the end of the head. */
  aside?: JSX.Element;
  /** The venue hasn't received it. */
  tentative?: boolean;
  /** Something is asked of the player, or was refused. */
  tone?: 'accent' | 'conflict' | undefined;
  children?: JSX.Element;
}

const TONES = { accent: 'border-accent! border-2', conflict: 'border-conflict! border-2' };

/** One thing of the player's, with its acts. */
export function Card(props: CardProps): JSX.Element {
  const headId = `card-${createUniqueId()}`;
  return (
    <section
      aria-labelledby={headId}
      class={`panel grid gap-3 p-4 ${props.tone ? TONES[props.tone] : ''}`}
      classList={{ 'border-dashed!': props.tentative, 'border-edge!': props.tentative }}
    >
      <header class="flex items-start gap-3">
        <div class="min-w-0 flex-1">
          <Show when={props.label}>
            <p class="text-sm text-quiet">{props.label}</p>
          </Show>
          <Show
            when={props.level === 3}
            fallback={
              <h2 id={headId} class="font-650">
                {props.title}
              </h2>
            }
          >
            <h3 id={headId} class="font-650">
              {props.title}
            </h3>
          </Show>
        </div>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
