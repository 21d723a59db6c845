import { createUniqueId, For, type JSX, Show } from 'solid-js';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** A second line: why one would choose it, or why one can't. */
  note?: string;
  disabled?: boolean;
}

export interface SelectListProps<Value extends string> {
  legend: string;
  options: readonly SelectOption<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** Side by side while they fit, for short choices. */
  inline?: boolean;
}

/** All choices in sight, one of them chosen. Radio buttons underneath, so arrow keys, forms and screen readers work by themselves. */
export function SelectList<Value extends string>(props: SelectListProps<Value>): JSX.Element {
  const name = `select-${createUniqueId()}`;
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1.5 text-sm font-550 text-quiet">{props.legend}</legend>
      <div class={props.inline ? 'flex flex-wrap gap-2' : 'panel overflow-hidden [&>*+*]:border-t'}>
        <For each={props.options}>
          {(option) => (
            <label
              class="target flex items-center gap-3 px-4 py-2 cursor-pointer has-[:checked]:bg-accent-wash has-[:focus-visible]:(outline-solid outline-3 outline-accent -outline-offset-3) has-[:disabled]:(cursor-not-allowed text-quiet)"
              classList={{ 'panel has-[:checked]:border-accent': props.inline, 'hover:bg-raised': !option.disabled }}
            >
              <input
                type="radio"
                class="peer sr-only"
                name={name}
                value={option.value}
                checked={props.value === option.value}
                disabled={option.disabled}
                onChange={() => props.onChange(option.value)}
              />
              <span class="i-tabler-circle text-lg text-quiet peer-checked:(i-tabler-circle-check-filled text-accent-ink)" />
              <span class="min-w-0">
                <span class="block font-550">{option.label}</span>
                <Show when={option.note}>
                  <span class="block text-sm text-quiet">{option.note}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
