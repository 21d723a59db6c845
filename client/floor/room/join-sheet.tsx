import type { JSX } from 'solid-js';
import { entryKey } from '../../../src/floor/state.ts';
import { floorText } from '../../text/floor.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { PersonSearch } from '../person/person-search.tsx';
import { useRoom } from './create-room.tsx';

const text = floorText.room;

/** Somebody joins a list: known or new. Stays open for the next in the queue at the desk. */
export function JoinSheet(props: { game: string; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const name = () => desk.words('floor').game(props.game);
  const note = (player: string) =>
    room.state().has('entries', entryKey(props.game, player)) ? text.onList : undefined;
  return (
    <Sheet open onOpenChange={(open) => !open && props.onClose()} title={text.addTo(name())} subtitle={text.addHint}>
      <PersonSearch
        class="max-h-[70vh]"
        label={text.whoJoins}
        note={note}
        onChoose={(player) => void room.join(props.game, player)}
        onNew={(typed) => void room.joinNew(props.game, typed)}
        newLabel={text.addAndJoin}
      />
    </Sheet>
  );
}
