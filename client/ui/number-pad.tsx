import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { text } from '../text/en.ts';

export interface NumberPadProps {
  /** Whose PIN, or what the digits are for: "PIN of Ana". */
  label: string;
  /** Digits wanted; `onComplete` is called as the last one is typed. */
  length: number;
  onComplete: (digits: string) => void;
  /** Why the last try was refused. A change of it clears what was typed. */
  error?: string;
  busy?: boolean;
  /** Shows the digits (a pairing code) in place of dots (a PIN). */
  visible?: boolean;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'delete'] as const;
const KEY =
  'grid h-16 place-content-center rounded border border-line bg-raised text-lg font-600 tabular-nums select-none transition-colors ' +
  'enabled:hover:border-edge active:bg-line disabled:opacity-45 focusable';

/** Digits by large keys, or by a keyboard while nothing else has the focus. */
export function NumberPad(props: NumberPadProps): JSX.Element {
  const [digits, setDigits] = createSignal('');

  function press(key: string): void {
    if (props.busy) return;
    if (key === 'clear') setDigits('');
    else if (key === 'delete') setDigits(digits().slice(0, -1));
    else if (digits().length < props.length) {
      const typed = digits() + key;
      setDigits(typed);
      if (typed.length < props.length) return;
      props.onComplete(typed);
      setDigits('');
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const elsewhere = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    if (elsewhere) return;
    if (/^[0-9]$/.test(event.key)) press(event.key);
    else if (event.key === 'Backspace') press('delete');
  }

  onMount(() => addEventListener('keydown', onKeyDown));
  onCleanup(() => removeEventListener('keydown', onKeyDown));

  return (
    <fieldset aria-label={props.label} class="mx-auto grid w-full max-w-80 gap-4">
      <div class="grid justify-items-center gap-3">
        <p class="font-550">{props.label}</p>
        <div class="flex h-10 items-center gap-3" dir="ltr" aria-hidden="true">
          <For each={Array.from({ length: props.length }, (_, index) => index)}>
            {(index) => (
              <span
                class="grid place-content-center border-edge"
                classList={{
                  'size-4 rounded-full border-2': !props.visible,
                  'bg-accent border-accent!': !props.visible && index < digits().length,
                  'h-10 w-7 border-b-2 text-xl font-numerals font-600': props.visible,
                }}
              >
                {props.visible ? digits()[index] : ''}
              </span>
            )}
          </For>
        </div>
        <p role="status" class="sr-only">
          {text.pin.entered(digits().length, props.length)}
        </p>
        <Show when={props.error}>
          <p role="alert" class="text-center text-conflict-ink">
            {props.error}
          </p>
        </Show>
      </div>
      <div class="grid grid-cols-3 gap-2" dir="ltr">
        <For each={KEYS}>
          {(key) => (
            <button
              type="button"
              class={KEY}
              disabled={props.busy}
              aria-label={keyLabel(key)}
              onClick={() => press(key)}
            >
              <Show when={key.length > 1} fallback={key}>
                <span class={key === 'clear' ? 'i-tabler-x' : 'i-tabler-backspace'} aria-hidden="true" />
              </Show>
            </button>
          )}
        </For>
      </div>
    </fieldset>
  );
}

const keyLabel = (key: string): string | undefined =>
  key === 'clear' ? text.act.clear : key === 'delete' ? text.act.delete : undefined;
