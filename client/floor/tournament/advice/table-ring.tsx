import { createUniqueId, For, type JSX } from 'solid-js';
import { playText } from '../../../text/floor-tournament-play.ts';
import { ringSpots } from './ring.ts';

const text = playText.balance;

/** The button's seat at a table; `unknown` when nobody can say. */
export type ButtonSeat = number | 'unknown';

export interface RingSeat {
  readonly number: number;
  /** Who sits there. */
  readonly name: string | undefined;
}

/** A small table seen from above, to tap the button's seat on. Radio buttons underneath: arrow keys go round the table. */
export function TableRing(props: {
  legend: string;
  seats: readonly RingSeat[];
  value: ButtonSeat | undefined;
  onChange: (seat: ButtonSeat) => void;
}): JSX.Element {
  const name = `ring-${createUniqueId()}`;
  const spots = () => ringSpots(props.seats.length);
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1 font-600">{props.legend}</legend>
      <div class="relative mx-auto h-62 max-w-100" dir="ltr">
        <span class="absolute inset-x-[12%] inset-y-[18%] rounded-full border bg-ground" aria-hidden="true" />
        <span class="absolute start-1/2 bottom-[6%] -translate-x-1/2 text-sm text-quiet" aria-hidden="true">
          {text.dealer}
        </span>
        <For each={props.seats}>
          {(seat, at) => (
            <label
              class="absolute grid size-14 -translate-x-1/2 -translate-y-1/2 cursor-pointer place-content-center rounded-full border text-center has-[:checked]:(border-accent bg-accent text-on-accent) has-[:focus-visible]:(outline-solid outline-3 outline-accent outline-offset-2)"
              classList={{
                'border-edge bg-raised': seat.name !== undefined,
                'border-edge border-dotted bg-ground text-quiet': seat.name === undefined,
              }}
              style={{ left: `${spots()[at()]!.x}%`, top: `${spots()[at()]!.y}%` }}
              title={seat.name}
            >
              <input
                type="radio"
                class="peer sr-only"
                name={name}
                checked={props.value === seat.number}
                aria-label={text.seat(seat.number, seat.name ?? text.free)}
                onChange={() => props.onChange(seat.number)}
              />
              <span class="text-lg font-650 leading-none tabular-nums peer-checked:underline" aria-hidden="true">
                {seat.number}
              </span>
              <span
                class="absolute -end-1.5 -top-1.5 hidden size-6.5 place-content-center rounded-full bg-text text-sm font-700 text-ground peer-checked:grid"
                aria-hidden="true"
              >
                {text.mark}
              </span>
            </label>
          )}
        </For>
        <label class="target absolute start-1/2 top-1/2 flex -translate-x-1/2 -translate-y-1/2 cursor-pointer items-center gap-2 rounded border border-edge bg-raised px-4 font-550 has-[:checked]:(border-accent bg-accent-wash) has-[:focus-visible]:(outline-solid outline-3 outline-accent outline-offset-2)">
          <input
            type="radio"
            class="peer sr-only"
            name={name}
            checked={props.value === 'unknown'}
            onChange={() => props.onChange('unknown')}
          />
          <span class="i-tabler-help-circle text-lg text-quiet peer-checked:(i-tabler-circle-check-filled text-accent-ink)" />
          {text.unknown}
        </label>
      </div>
    </fieldset>
  );
}
