import { createSignal, For, type JSX, Show } from 'solid-js';
import { entryKey } from '../../../src/floor/state.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { capital } from '../../text/words.ts';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { PersonSearch } from '../person/person-search.tsx';
import { createGames } from './create-games.ts';
import { type DeskOrigin, useRoom } from './create-room.tsx';

const ORIGINS = ['floor', 'callin'] as const satisfies readonly DeskOrigin[];

/** Somebody joins a list: known or new. Stays open for the next in the queue at the desk, and shows the list as it grows. */
export function JoinSheet(props: { game: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const [origin, setOrigin] = createSignal<DeskOrigin>('floor');
  const name = () => desk.words('floor').game(props.game);
  const games = createGames();
  const list = () => games().find(({ id }) => id === props.game)?.list ?? [];
  const note = (player: string) =>
    room.state().has('entries', entryKey(props.game, player)) ? text.onList : undefined;
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.addTo(name())}
      subtitle={text.waiting(list().length)}
    >
      <div class="grid gap-4">
        <PersonSearch
          class="max-h-[50vh]"
          label={text.whoJoins}
          note={note}
          onChoose={(player) => void room.join(props.game, player, origin())}
          onNew={(typed) => void room.joinNew(props.game, typed, origin())}
          newLabel={text.addAndJoin}
        />
        <SelectList
          legend={text.joinsFrom}
          inline
          value={origin()}
          onChange={setOrigin}
          options={ORIGINS.map((value) => ({ value, label: capital(text.origins[value]) }))}
        />
        <Show when={list().length > 0}>
          <ol class="panel [&>li+li]:border-t" aria-label={text.listOf(name())}>
            <For each={list()}>
              {(entry) => (
                <li class="flex gap-3 px-4 py-2.5" classList={{ 'text-tentative': entry.tentative }}>
                  <span class="w-5 text-quiet tabular-nums">{entry.position}</span>
                  <span class="min-w-0 truncate font-550">{desk.device.name(entry.id)}</span>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </div>
    </Sheet>
  );
}
