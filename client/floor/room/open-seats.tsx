import { createMemo, For, type JSX, Show } from 'solid-js';
import { openSeats } from '../../../src/floor/select.ts';
import { floorText } from '../../text/floor.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { useRoom } from './create-room.tsx';

const text = floorText.room;

export interface OpenSeatsProps {
  label: string;
  game: string;
  onChoose: (seat: { table: string; seat: number }) => void;
  class?: string;
}

/** The open seats of a game as buttons: the tap alternative to any dragging. */
export function OpenSeats(props: OpenSeatsProps): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const seats = createMemo(() => openSeats(room.state(), props.game));
  return (
    <div class={`grid gap-2 ${props.class ?? ''}`}>
      <p class="text-sm text-quiet">{seats().length > 0 ? props.label : text.noOpenSeat}</p>
      <Show when={seats().length > 0}>
        <div class="flex flex-wrap gap-2">
          <For each={seats()}>
            {(seat) => (
              <Button onClick={() => props.onChoose({ ...seat })}>
                {text.seatOf(capital(desk.words('floor').table(seat.table)), seat.seat)}
              </Button>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
