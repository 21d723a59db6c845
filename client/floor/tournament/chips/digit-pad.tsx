import { For, type JSX, Show } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';

const text = playText.chips;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '000', '0', 'delete'] as const;
export type PadKey = (typeof KEYS)[number];

/** Large digits for the field that has the focus; a key never takes it away from there. */
export function DigitPad(props: { onKey: (key: PadKey) => void; onNext: () => void; nextLabel: string }): JSX.Element {
  const key =
    'grid h-16 place-content-center rounded border border-line bg-raised text-lg font-600 tabular-nums select-none hover:border-edge active:bg-line focusable';
  const keep = (event: PointerEvent) => event.preventDefault();
  return (
    <fieldset class="grid w-52 grid-cols-3 gap-2 max-md:w-full" aria-label={text.pad} dir="ltr">
      <For each={KEYS}>
        {(each) => (
          <button
            type="button"
            tabindex="-1"
            class={key}
            aria-label={each === 'delete' ? text.delete : undefined}
            onPointerDown={keep}
            onClick={() => props.onKey(each)}
          >
            <Show when={each === 'delete'} fallback={each}>
              <span class="i-tabler-backspace" aria-hidden="true" />
            </Show>
          </button>
        )}
      </For>
      <button
        type="button"
        tabindex="-1"
        class={`${key} col-span-3 border-accent! text-accent-ink`}
        onPointerDown={keep}
        onClick={() => props.onNext()}
      >
        {props.nextLabel}
      </button>
    </fieldset>
  );
}
