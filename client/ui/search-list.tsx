import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import { text } from '../text/en.ts';

export interface SearchListProps<T> {
  label: string;
  placeholder?: string;
  /** What matches, best first and already limited; called once for each change of the query. */
  search: (query: string) => readonly T[];
  item: (item: T) => JSX.Element;
  onChoose: (item: T) => void;
  /** In place of results, when nothing matches: an offer to add the name, say. */
  empty?: (query: string) => JSX.Element;
  autofocus?: boolean;
  /** Focuses the input from elsewhere (⌘K, a tap on a seat). */
  inputRef?: (input: HTMLInputElement) => void;
  class?: string;
}

/** Search as you type. The focus stays in the input; arrows move the mark, Enter takes what is marked, Escape clears. */
export function SearchList<T>(props: SearchListProps<T>): JSX.Element {
  const unique = createUniqueId();
  const listId = `search-${unique}`;
  const optionId = (index: number) => `${listId}-${index}`;
  const [query, setQuery] = createSignal('');
  const [marked, setMarked] = createSignal(0);
  const results = createMemo(() => props.search(query()));
  createEffect(on(results, () => setMarked(0), { defer: true }));
  createEffect(() => document.getElementById(optionId(marked()))?.scrollIntoView({ block: 'nearest' }));

  function choose(item: T | undefined): void {
    if (item === undefined) return;
    setQuery('');
    props.onChoose(item);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const last = results().length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setMarked(marked() >= last ? 0 : marked() + 1),
      ArrowUp: () => setMarked(marked() <= 0 ? Math.max(0, last) : marked() - 1),
      Enter: () => choose(results()[marked()]),
    };
    if (query()) moves.Escape = () => setQuery('');
    const move = moves[event.key];
    if (!move || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }

  return (
    <div class={`grid grid-rows-[auto_minmax(0,1fr)] gap-2 ${props.class ?? ''}`}>
      <div class="flex items-center gap-3 rounded border border-edge bg-ground ps-4 focus-within:(outline-solid outline-3 outline-accent -outline-offset-1)">
        <span class="i-tabler-search text-lg text-quiet" aria-hidden="true" />
        <input
          ref={(input) => {
            props.inputRef?.(input);
            if (props.autofocus) queueMicrotask(() => input.focus());
          }}
          type="text"
          role="combobox"
          aria-label={props.label}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={results().length > 0 ? optionId(marked()) : undefined}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          class="target w-full min-w-0 flex-1 bg-transparent pe-4 outline-none placeholder:text-quiet"
          placeholder={props.placeholder ?? props.label}
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        role="listbox"
        id={listId}
        aria-label={props.label}
        class="grid min-h-0 content-start overflow-y-auto overscroll-contain"
      >
        <For each={results()}>
          {(item, index) => (
            <button
              type="button"
              role="option"
              tabindex="-1"
              id={optionId(index())}
              aria-selected={index() === marked()}
              class="target flex w-full items-center rounded px-4 py-1.5 text-start aria-selected:bg-raised"
              onPointerMove={() => setMarked(index())}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {props.item(item)}
            </button>
          )}
        </For>
      </div>
      <Show when={results().length === 0}>
        <div class="px-4 py-3 text-quiet">{props.empty?.(query()) ?? text.search.none(query())}</div>
      </Show>
      <p role="status" class="sr-only">
        {query() ? text.search.found(results().length) : ''}
      </p>
    </div>
  );
}
