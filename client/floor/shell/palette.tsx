import * as Dialog from '@kobalte/core/dialog';
import { createMemo, type JSX, Show } from 'solid-js';
import { makeNameIndex } from '../../search/name-index.ts';
import { floorText } from '../../text/floor.ts';
import { type Command, Keys } from '../../ui/command-palette.tsx';
import { SearchList } from '../../ui/search-list.tsx';
import { usePeople } from '../people.tsx';
import { createWhereabouts } from '../person/whereabouts.ts';
import { useStage } from '../stage.tsx';
import { createCommands } from './commands.ts';

const text = floorText.palette;
const ACTS_SHOWN = 8;
const PEOPLE_SHOWN = 24;

type Found = { readonly command: Command } | { readonly player: string };

/** Any player or act by name: ⌘K, or the search at the bottom. */
export function Palette(): JSX.Element {
  const stage = useStage();
  return (
    <Dialog.Root open onOpenChange={stage.search} preventScroll={false}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-40 bg-[rgb(0_0_0/0.6)] fade-in" />
        <Dialog.Content
          aria-label={text.open}
          class="panel fixed inset-x-4 top-[8vh] z-50 mx-auto max-w-[40rem] border-edge p-2 outline-none rise-in"
        >
          <PaletteList />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteList(): JSX.Element {
  const stage = useStage();
  const people = usePeople();
  const commands = createCommands();
  const index = createMemo(() => makeNameIndex(commands(), ({ label, group }) => `${label} ${group ?? ''}`));
  const search = (query: string): Found[] => [
    ...index()
      .search(query, query ? ACTS_SHOWN : 40)
      .map((command) => ({ command })),
    ...(query ? people.search(query, PEOPLE_SHOWN).map(({ id }) => ({ player: id })) : []),
  ];
  function choose(found: Found): void {
    stage.search(false);
    if ('command' in found) found.command.run();
    else stage.open({ type: 'person', player: found.player });
  }
  return (
    <SearchList
      class="max-h-[64vh]"
      label={text.open}
      autofocus
      search={search}
      onChoose={choose}
      item={(found) =>
        'command' in found ? <CommandRow command={found.command} /> : <PersonRow player={found.player} />
      }
    />
  );
}

function CommandRow(props: { command: Command }): JSX.Element {
  return (
    <span class="flex min-w-0 flex-1 items-center gap-3">
      <span class={`${props.command.icon ?? 'i-tabler-bolt'} text-lg text-quiet`} aria-hidden="true" />
      <span class="min-w-0 flex-1 truncate font-550">{props.command.label}</span>
      <span class="text-sm text-quiet">{props.command.group}</span>
      <Show when={props.command.keys}>{(keys) => <Keys keys={keys()} />}</Show>
    </span>
  );
}

function PersonRow(props: { player: string }): JSX.Element {
  const people = usePeople();
  const whereabouts = createWhereabouts(() => props.player);
  return (
    <span class="flex min-w-0 flex-1 items-center gap-3">
      <span class="i-tabler-user text-lg text-quiet" aria-hidden="true" />
      <span class="min-w-0 flex-1 truncate font-600">{people.name(props.player)}</span>
      <span class="text-sm text-quiet">{whereabouts()}</span>
    </span>
  );
}
