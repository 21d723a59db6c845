import { createSignal, For, type JSX, Show } from 'solid-js';
import type { StructureRow } from '../../src/structure/structure.ts';
import type { Formats } from '../text/format.ts';
import { playerText as text } from '../text/player.ts';
import { stakes } from './stakes.ts';

/** The whole structure, opened by a tap and drawn only then; the row being played is marked in words too. */
export function StructureRows(props: {
  rows: readonly StructureRow[];
  index: number;
  formats: Formats;
  open?: boolean | undefined;
}): JSX.Element {
  const [opened, setOpened] = createSignal(props.open ?? false);
  const numbers = () => {
    let level = 0;
    return props.rows.map((row) => (row.type === 'level' ? ++level : 0));
  };
  return (
    <details class="text-sm" open={props.open} onToggle={() => setOpened(true)}>
      <summary class="target flex cursor-pointer items-center gap-1.5 text-quiet focusable rounded">
        <span class="i-tabler-chevron-right rtl:-scale-x-100 [[open]>summary>&]:rotate-90" aria-hidden="true" />
        {text.structure}
      </summary>
      <Show when={opened()}>
        <ol class="grid tabular-nums">
          <For each={props.rows}>
            {(row, at) => (
              <li
                class={`flex gap-3 border-t border-line py-2 ${at() === props.index ? 'font-650 text-accent-ink' : ''}`}
                aria-current={at() === props.index ? 'step' : undefined}
              >
                <span class="w-8 text-quiet">{numbers()[at()] || ''}</span>
                <span class="min-w-0 flex-1">
                  {row.type === 'level' ? stakes(row, props.formats) : (row.label ?? text.breakRow)}
                </span>
                <Show when={at() === props.index}>
                  <span>{text.now}</span>
                </Show>
                <span class="text-quiet">{text.minutes(props.formats.number(row.minutes))}</span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </details>
  );
}
