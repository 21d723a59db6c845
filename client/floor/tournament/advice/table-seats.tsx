import { createUniqueId, For, type JSX } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { seatsAround } from './seats-around.ts';
import './table-seats.css';

const text = playText.balance;

/** The button's seat at a table; `unknown` when nobody can say. */
export type ButtonSeat = number | 'unknown';

export interface SeatAround {
  readonly number: number;
  /** Who sits there. */
  readonly name: string | undefined;
}

/** A small table seen from above, to tap the button's seat on. Radio buttons underneath: arrow keys go round the table. */
export function TableSeats(props: {
  legend: string;
  seats: readonly SeatAround[];
  value: ButtonSeat | undefined;
  onChange: (seat: ButtonSeat) => void;
}): JSX.Element {
  const name = `seats-${createUniqueId()}`;
  const spots = () => seatsAround(props.seats.length);
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1 font-600">{props.legend}</legend>
      <div class="roundtable" dir="ltr">
        <span class="roundtable-felt" aria-hidden="true" />
        <span class="roundtable-dealer" aria-hidden="true">
          {text.dealer}
        </span>
        <For each={props.seats}>
          {(seat, at) => (
            <label
              class="roundtable-seat"
              data-free={seat.name === undefined ? '' : undefined}
              style={{ left: `${spots()[at()]!.x}%`, top: `${spots()[at()]!.y}%` }}
              title={seat.name}
            >
              <input
                type="radio"
                class="sr-only"
                name={name}
                checked={props.value === seat.number}
                aria-label={text.seat(seat.number, seat.name ?? text.free)}
                onChange={() => props.onChange(seat.number)}
              />
              <span aria-hidden="true">{seat.number}</span>
              <span class="roundtable-button" aria-hidden="true">
                {text.mark}
              </span>
            </label>
          )}
        </For>
        <label class="roundtable-unknown">
          <input
            type="radio"
            class="peer sr-only"
            name={name}
            checked={props.value === 'unknown'}
            onChange={() => props.onChange('unknown')}
          />
          <span class="i-tabler-circle text-lg text-quiet peer-checked:(i-tabler-circle-check-filled text-accent-ink)" />
          {text.unknown}
        </label>
      </div>
    </fieldset>
  );
}
