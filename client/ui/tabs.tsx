import { createUniqueId, For, type JSX, Show } from 'solid-js';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  badge?: number;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  children: JSX.Element;
  class?: string;
}

/** Views of one thing, one at a time. Arrow keys, Home and End move between them; the panel follows at once. */
export function Tabs<Id extends string>(props: TabsProps<Id>): JSX.Element {
  const unique = createUniqueId();
  const tabId = (id: Id) => `tab-${unique}-${id}`;
  const panelId = `tab-panel-${unique}`;

  function onKeyDown(event: KeyboardEvent): void {
    const at = props.tabs.findIndex((tab) => tab.id === props.value);
    const next = nextIndex(event, at, props.tabs.length);
    const tab = next === undefined ? undefined : props.tabs[next];
    if (!tab) return;
    event.preventDefault();
    props.onChange(tab.id);
    document.getElementById(tabId(tab.id))?.focus();
  }

  return (
    <div class={props.class}>
      <div role="tablist" aria-label={props.label} class="flex gap-1 border-b" onKeyDown={onKeyDown}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              role="tab"
              id={tabId(tab.id)}
              aria-selected={tab.id === props.value}
              aria-controls={panelId}
              tabindex={tab.id === props.value ? 0 : -1}
              class="target -mb-px flex items-center gap-2 border-b-2 border-transparent px-4 font-550 text-quiet hover:text-text aria-selected:(border-accent text-text) focus-visible:-outline-offset-3"
              onClick={() => props.onChange(tab.id)}
            >
              {tab.label}
              <Show when={tab.badge}>
                <span class="min-w-6 rounded-full bg-raised px-1.5 text-sm tabular-nums text-text">{tab.badge}</span>
              </Show>
            </button>
          )}
        </For>
      </div>
      <div
        role="tabpanel"
        id={panelId}
        aria-labelledby={tabId(props.value)}
        tabindex="0"
        class="rounded pt-4 focusable"
      >
        {props.children}
      </div>
    </div>
  );
}

function nextIndex(event: KeyboardEvent, at: number, count: number): number | undefined {
  const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return count - 1;
  if (event.key === forward) return (at + 1) % count;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') return (at - 1 + count) % count;
  return undefined;
}
