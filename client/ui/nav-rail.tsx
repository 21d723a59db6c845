import { For, type JSX, Show } from 'solid-js';

export interface NavItem {
  id: string;
  label: string;
  icon: string;
  /** With an address it is a link; without, a button that calls `onSelect`. */
  href?: string;
  /** How many things wait there. */
  badge?: number;
  /** What the badge counts, for screen readers: "3 called". */
  badgeLabel?: string;
}

export interface NavRailProps {
  label: string;
  items: readonly NavItem[];
  current: string;
  onSelect?: (id: string) => void;
  /** Under the thumb along the bottom of a phone, in place of the side. */
  bottom?: boolean;
}

const ITEM =
  'relative grid min-h-16 w-full place-content-center justify-items-center gap-1 rounded px-1 text-sm font-550 no-underline text-quiet ' +
  'hover:(bg-raised text-text) focusable aria-[current=page]:(bg-raised text-text)';

/** The places of a surface, at most seven, always in sight. */
export function NavRail(props: NavRailProps): JSX.Element {
  return (
    <nav aria-label={props.label} class={props.bottom ? 'border-t bg-panel p-1' : 'border-e bg-panel p-1.5 w-22'}>
      <ul class={props.bottom ? 'grid grid-flow-col auto-cols-fr gap-1' : 'grid gap-1'}>
        <For each={props.items}>
          {(item) => (
            <li>
              <NavEntry item={item} current={item.id === props.current} onSelect={() => props.onSelect?.(item.id)} />
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

function NavEntry(props: { item: NavItem; current: boolean; onSelect: () => void }): JSX.Element {
  const current = () => (props.current ? 'page' : undefined);
  const face = () => (
    <>
      <Show when={props.current}>
        <span class="absolute inset-y-3 start-0 w-0.75 rounded-full bg-accent" aria-hidden="true" />
      </Show>
      <span class={`${props.item.icon} justify-self-center text-[1.6rem]`} aria-hidden="true" />
      <span>{props.item.label}</span>
      <Show when={props.item.badge}>
        <span class="absolute end-2 top-1.5 min-w-5 rounded-full bg-accent px-1.5 text-center text-sm leading-5 text-on-accent font-650 tabular-nums">
          <span aria-hidden="true">{props.item.badge}</span>
          <span class="sr-only">{props.item.badgeLabel ?? props.item.badge}</span>
        </span>
      </Show>
    </>
  );
  return (
    <Show
      when={props.item.href}
      fallback={
        <button type="button" class={ITEM} aria-current={current()} onClick={() => props.onSelect()}>
          {face()}
        </button>
      }
    >
      {(href) => (
        <a href={href()} class={ITEM} aria-current={current()} onClick={() => props.onSelect()}>
          {face()}
        </a>
      )}
    </Show>
  );
}
