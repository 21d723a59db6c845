import { createMemo, For, type JSX, Show } from 'solid-js';
import { playerCard } from '../../../src/floor/select.ts';
import { useRoom } from '../room/create-room.tsx';
import { EntryPart } from '../room/entry-part.tsx';
import { SeatPart } from './seat-part.tsx';

/** A player's acts in the cash room: their seat, and each list that they are on. */
export function RoomPart(props: { player: string; onDone: () => void }): JSX.Element {
  const room = useRoom();
  const card = createMemo(() => playerCard(room.state(), props.player));
  return (
    <>
      <Show when={card().seat}>{(seat) => <SeatPart player={props.player} at={seat()} onDone={props.onDone} />}</Show>
      <For each={card().lists}>
        {({ position, entry }) => <EntryPart entry={entry} position={position} onDone={props.onDone} />}
      </For>
    </>
  );
}
