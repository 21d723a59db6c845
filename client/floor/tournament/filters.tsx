import { For, type JSX, Show } from 'solid-js';

export interface FilterChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many there are. */
  readonly count?: number | undefined;
}

/** Which part of something is shown; one of them is. */
export function Filters<Id extends string>(props: {
  label: string;
  choices: readonly FilterChoice<Id>[];
  value: Id;
  onChange: (id: Id) => void;
}): JSX.Element {
  return (
    <fieldset class="flex flex-wrap gap-1" aria-label={props.label}>
      <For each={props.choices}>
        {(choice) => (
          <button
            type="button"
            class="target rounded border border-transparent px-3 font-550 text-quiet hover:bg-raised aria-pressed:(bg-raised text-text border-line) focusable"
            aria-pressed={props.value === choice.id}
            onClick={() => props.onChange(choice.id)}
          >
            {choice.label}{' '}
            <Show when={choice.count !== undefined}>
              <span class="tabular-nums">{choice.count}</span>
            </Show>
          </button>
        )}
      </For>
    </fieldset>
  );
}
