import { type JSX, Show } from 'solid-js';
import { floorText } from '../../text/floor.ts';
import { SearchList } from '../../ui/search-list.tsx';
import { useDesk } from '../desk.tsx';
import { type Person, usePeople } from '../people.tsx';
import { CrossingMark } from '../room/crossings.tsx';
import { createWhereabouts } from './whereabouts.ts';

const text = floorText.person;
const SHOWN = 30;

export interface PersonSearchProps {
  label: string;
  /** `began`: when the host began to type the name, ms since 1970 ([ENTRY-3]). */
  onChoose: (player: string, began: number) => void;
  /** A name that nobody has is offered to be added. */
  onNew: (name: string, began: number) => void;
  /** "Add “Ben K.” and seat": made from the typed name. */
  newLabel: (name: string) => string;
  /** In place of where they are: what they are here, such as "registered". */
  note?: (player: string) => string | undefined;
  /** [SEAT-3] Where whoever is chosen sits down: that they play in the other room is said beside their name. */
  seating?: 'cash' | 'tournament';
  autofocus?: boolean;
  class?: string;
}

type Found = { readonly person: Person } | { readonly name: string };

/** Anyone whom the venue knows, as you type; a new name is added in the same breath. */
export function PersonSearch(props: PersonSearchProps): JSX.Element {
  const people = usePeople();
  const desk = useDesk();
  let began: number | undefined;
  function search(query: string): Found[] {
    const name = query.trim().replace(/\s+/g, ' ');
    if (!name) return [];
    began ??= desk.device.now();
    const found: Found[] = people.search(query, SHOWN).map((person) => ({ person }));
    return [...found, { name }];
  }
  function choose(found: Found): void {
    const since = began ?? desk.device.now();
    began = undefined;
    if ('name' in found) props.onNew(found.name, since);
    else props.onChoose(found.person.id, since);
  }
  return (
    <SearchList
      class={props.class ?? 'max-h-[28rem]'}
      label={props.label}
      autofocus={props.autofocus ?? true}
      search={search}
      empty={() => text.typeName}
      onChoose={choose}
      item={(found) =>
        'name' in found ? (
          <span class="flex items-center gap-3 font-550 text-accent-ink">
            <span class="i-tabler-user-plus text-lg" aria-hidden="true" />
            {props.newLabel(found.name)}
          </span>
        ) : (
          <PersonRow person={found.person} note={props.note?.(found.person.id)} seating={props.seating} />
        )
      }
    />
  );
}

function PersonRow(props: {
  person: Person;
  note: string | undefined;
  seating: 'cash' | 'tournament' | undefined;
}): JSX.Element {
  const whereabouts = createWhereabouts(() => props.person.id);
  const note = () => (
    <Show when={props.note ?? whereabouts()}>
      {(words) => <span class="truncate text-sm text-quiet">{words()}</span>}
    </Show>
  );
  return (
    <span class="flex min-w-0 flex-1 items-baseline justify-between gap-4">
      <span class="truncate font-600">{props.person.name}</span>
      <Show when={props.seating} fallback={note()}>
        {(seating) => (
          <CrossingMark player={props.person.id} seating={seating()}>
            {note()}
          </CrossingMark>
        )}
      </Show>
    </span>
  );
}
