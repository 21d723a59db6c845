import { createMemo, For, type JSX, Show } from 'solid-js';
import { playerCard } from '../../../src/floor/select.ts';
import { type FloorTables, seatKey } from '../../../src/floor/state.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { EntryPart } from '../room/entry-part.tsx';
import { OpenSeats } from '../room/open-seats.tsx';
import { Part } from './part.tsx';

const text = floorText.person;

/** A player's acts in the cash room: their seat, and each list that they are on. */
export function RoomPart(props: { player: string; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const room = () => desk.view('floor').state as Reader<FloorTables>;
  const card = createMemo(() => playerCard(room(), props.player));
  return (
    <>
      <Show when={card().seat}>{(seat) => <SeatPart player={props.player} at={seat()} onDone={props.onDone} />}</Show>
      <For each={card().lists}>
        {({ position, entry }) => <EntryPart entry={entry} position={position} onDone={props.onDone} />}
      </For>
    </>
  );
}

function SeatPart(props: { player: string; at: { table: string; seat: number }; onDone: () => void }): JSX.Element {
  const desk = useDesk();
  const room = () => desk.view('floor').state as Reader<FloorTables>;
  const away = () => room().get('seats', seatKey(props.at.table, props.at.seat))?.type === 'away';
  const game = () => room().get('tables', props.at.table)?.game ?? '';
  const act = (kind: string, at: object = props.at) => {
    props.onDone();
    void desk.act('floor', kind, { player: props.player, ...at });
  };
  return (
    <Part title={desk.words('floor').game(game())} note={desk.words('floor').cashSeat(props.at.table, props.at.seat)}>
      <Button icon="i-tabler-walk" onClick={() => act(away() ? 'cash.returned' : 'cash.away')}>
        {away() ? text.back : text.away}
      </Button>
      <Button icon="i-tabler-door-exit" onClick={() => act('cash.left')}>
        {text.leavesTable}
      </Button>
      <OpenSeats class="col-span-2" label={text.moveTo} game={game()} onChoose={(seat) => act('cash.moved', seat)} />
    </Part>
  );
}
