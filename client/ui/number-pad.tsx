import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { text } from '../text/en.ts';

export interface NumberPadProps {
  /** Whose PIN, or what the digits are for: "PIN of Ana". */
  label: string;
  /** Digits wanted; `onComplete` is called as the last one is typed. */
  length: number;
  /** Fewer will do (a PIN has four to eight): from then on a key takes what was typed, as Enter does. */
  least?: number;
  onComplete: (digits: string) => void;
  /** Why the last try was refused. A change of it clears what was typed. */
  error?: string;
  busy?: boolean;
  /** Shows the digits (a pairing code) in place of dots (a PIN). */
  visible?: boolean;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'delete', '0', 'take'] as const;
const EXACT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'delete'] as const;
const KEY =
  'grid h-16 place-content-center rounded border border-line bg-raised text-lg font-600 tabular-nums select-none ' +
  'enabled:hover:border-edge active:bg-line disabled:opacity-45 focusable';

/** Digits by large keys, or by a keyboard while nothing else has the focus. */
export function NumberPad(props: NumberPadProps): JSX.Element {
  const [digits, setDigits] = createSignal('');

  const enough = () => digits().length >= (props.least ?? props.length);

  function press(key: string): void {
    if (props.busy) return;
    if (key === 'clear') setDigits('');
    else if (key === 'delete') setDigits(digits().slice(0, -1));
    else if (key === 'take') take();
    else if (digits().length < props.length) {
      setDigits(digits() + key);
      if (digits().length === props.length) take();
    }
  }

  function take(): void {
    if (!enough()) return;
    const typed = digits();
    setDigits('');
    props.onComplete(typed);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const elsewhere = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    if (elsewhere) return;
    if (/^[0-9]$/.test(event.key)) press(event.key);
    else if (event.key === 'Backspace') press('delete');
    // A button that has the focus is pressed by Enter itself.
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) press('take');
  }

  onMount(() => addEventListener('keydown', onKeyDown));
  onCleanup(() => removeEventListener('keydown', onKeyDown));

  return (
    <fieldset aria-label={props.label} class="mx-auto grid w-full max-w-80 gap-4">
      <div class="grid justify-items-center gap-3">
        <p class="font-550">{props.label}</p>
        <div class="flex h-10 items-center gap-3" dir="ltr" aria-hidden="true">
          <For
            each={Array.from(
              { length: props.least ? Math.max(props.least, digits().length) : props.length },
              (_, i) => i,
            )}
          >
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
          {props.least ? text.pin.typed(digits().length) : text.pin.entered(digits().length, props.length)}
        </p>
        <Show when={props.error}>
          <p role="alert" class="text-center text-conflict-ink">
            {props.error}
          </p>
        </Show>
      </div>
      <div class="grid grid-cols-3 gap-2" dir="ltr">
        <For each={props.least ? KEYS : EXACT_KEYS}>
          {(key) => (
            <button
              type="button"
              class={KEY}
              disabled={props.busy || (key === 'take' && !enough())}
              aria-label={keyLabel(key)}
              onClick={() => press(key)}
            >
              <Show when={key.length > 1} fallback={key}>
                <span class={ICONS[key]} aria-hidden="true" />
              </Show>
            </button>
          )}
        </For>
      </div>
    </fieldset>
  );
}

const ICONS: Record<string, string> = {
  clear: 'i-tabler-x',
  delete: 'i-tabler-backspace',
  take: 'i-tabler-arrow-right text-accent-ink',
};

const keyLabel = (key: string): string | undefined =>
  ({ clear: text.act.clear, delete: text.act.delete, take: text.act.unlock })[key];
