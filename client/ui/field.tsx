import { createUniqueId, type JSX, Show, splitProps } from 'solid-js';

export interface FieldProps extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput'> {
  label: string;
  /** What to write, where the label doesn't say it. */
  hint?: string;
  /** What is wrong with the value and how to put it right; marks the field as invalid. */
  error?: string;
  /** Something to the right of the value, such as a unit or a button. */
  trailing?: JSX.Element;
  onInput?: (value: string) => void;
}

/** A labelled text or number input with its hint and its error tied to it. */
export function Field(props: FieldProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'hint', 'error', 'trailing', 'onInput', 'class', 'id']);
  const unique = createUniqueId();
  const id = () => own.id ?? `field-${unique}`;
  const describedBy = () =>
    [own.hint && `${id()}-hint`, own.error && `${id()}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`grid gap-1.5 ${own.class ?? ''}`}>
      <label for={id()} class="text-sm font-550 text-quiet">
        {own.label}
      </label>
      <div
        class="flex items-center rounded border border-edge bg-ground focus-within:(outline-solid outline-3 outline-accent outline-offset-1)"
        classList={{ 'border-conflict!': Boolean(own.error) }}
      >
        <input
          {...rest}
          id={id()}
          class="target w-full min-w-0 flex-1 bg-transparent px-4 outline-none placeholder:text-quiet"
          onInput={(event) => own.onInput?.(event.currentTarget.value)}
          aria-invalid={own.error ? 'true' : undefined}
          aria-describedby={describedBy()}
        />
        <Show when={own.trailing}>
          <div class="pe-3 text-quiet">{own.trailing}</div>
        </Show>
      </div>
      <Show when={own.hint}>
        <p id={`${id()}-hint`} class="text-sm text-quiet">
          {own.hint}
        </p>
      </Show>
      <Show when={own.error}>
        <p id={`${id()}-error`} class="flex items-start gap-1.5 text-sm text-conflict-ink" role="alert">
          <span class="i-tabler-alert-triangle mt-0.5 text-base" aria-hidden="true" />
          {own.error}
        </p>
      </Show>
    </div>
  );
}
