import * as Dialog from '@kobalte/core/dialog';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { makeNameIndex } from '../search/name-index.ts';
import { SearchList } from './search-list.tsx';

export interface Command {
  id: string;
  /** A verb and what it acts on: "Pause Main Event". */
  label: string;
  /** Where it belongs, quietly beside it: "Clock", "Player". */
  group?: string;
  icon?: string;
  /** The keys that do the same: `['⌘', 'Z']`. */
  keys?: readonly string[];
  run: () => void;
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label: string;
  commands: readonly Command[];
}

/** Any act by its name, for those with a keyboard. */
export function CommandPalette(props: CommandPaletteProps): JSX.Element {
  const index = createMemo(() => makeNameIndex(props.commands, (command) => `${command.label} ${command.group ?? ''}`));
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 bg-[rgb(0_0_0/0.6)] fade-in" />
        <Dialog.Content
          aria-label={props.label}
          class="panel fixed inset-x-4 top-[12vh] z-50 mx-auto max-w-[40rem] border-edge p-2 outline-none rise-in"
        >
          <SearchList
            class="max-h-[60vh]"
            label={props.label}
            autofocus
            search={(query) => index().search(query, 30)}
            item={(command) => <CommandRow command={command} />}
            onChoose={(command) => {
              props.onOpenChange(false);
              command.run();
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function CommandRow(props: { command: Command }): JSX.Element {
  return (
    <span class="flex min-w-0 flex-1 items-center gap-3">
      <span class={`${props.command.icon ?? 'i-tabler-bolt'} text-lg text-quiet`} aria-hidden="true" />
      <span class="min-w-0 flex-1 truncate font-550">{props.command.label}</span>
      <Show when={props.command.group}>
        <span class="text-sm text-quiet">{props.command.group}</span>
      </Show>
      <Show when={props.command.keys}>{(keys) => <Keys keys={keys()} />}</Show>
    </span>
  );
}

/** Keys as they stand on a keyboard. */
export function Keys(props: { keys: readonly string[] }): JSX.Element {
  return (
    <span class="inline-flex gap-1">
      <For each={props.keys}>
        {(key) => (
          <kbd class="min-w-6 rounded-sm border border-line bg-raised px-1.5 text-center font-sans text-sm text-quiet">
            {key}
          </kbd>
        )}
      </For>
    </span>
  );
}
