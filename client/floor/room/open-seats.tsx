import { createMemo, For, type JSX, Show } from 'solid-js';
import { claimsOn, openSeats, tierOf } from '../../../src/floor/index.ts';
import { cashText as text } from '../../text/floor-cash.ts';
import { capital } from '../../text/words.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { type Place, useRoom } from './create-room.tsx';

export interface OpenSeatsProps {
  label: string;
  game: string;
  /** Who is to sit there: a seat that is theirs first is free to them. */
  player?: string | undefined;
  /** `anyway`: it is another's first, and the button said so. */
  onChoose: (seat: Place, anyway?: true) => void;
  class?: string;
}

/**
 * The open seats of a game as buttons: the tap alternative to any dragging. The last feeder's first, as newcomers fill them
 * ([MUST-1]); seats that are somebody's before the list stand apart and say whose.
 */
export function OpenSeats(props: OpenSeatsProps): JSX.Element {
  const desk = useDesk();
  const room = useRoom();
  const seats = createMemo(() =>
    openSeats(room.state(), props.game)
      .map((seat) => ({ ...seat, tier: tierOf(room.state(), seat.table), claim: claimsOn(room.state(), seat)[0] }))
      .sort((a, b) => b.tier - a.tier),
  );
  const isFree = ({ claim }: { claim?: { player: string } | undefined }) => !claim || claim.player === props.player;
  const free = () => seats().filter(isFree);
  const claimed = () => seats().filter((seat) => !isFree(seat));
  const words = (seat: Place) => text.seatOf(capital(desk.words('floor').table(seat.table)), seat.seat);
  const choose = ({ table, seat }: Place, anyway?: true) => props.onChoose({ table, seat }, anyway);
  return (
    <div class={`grid gap-2 ${props.class ?? ''}`}>
      <p class="text-sm text-quiet">{seats().length > 0 ? props.label : text.noOpenSeat}</p>
      <Show when={free().length > 0}>
        <div class="flex flex-wrap gap-2">
          <For each={free()}>{(seat) => <Button onClick={() => choose(seat)}>{words(seat)}</Button>}</For>
        </div>
      </Show>
      <Show when={claimed().length > 0}>
        <div class="flex flex-wrap gap-2">
          <For each={claimed()}>
            {(seat) => (
              <Button kind="quiet" class="border-line!" onClick={() => choose(seat, true)}>
                {text.seatClaimed(words(seat), desk.device.name(seat.claim!.player))}
              </Button>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
