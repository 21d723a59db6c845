import { createSignal, For, type JSX } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { OwnPlace } from '../phone/phone-board.ts';

const text = phoneText.change;
/** Seats of a table that the room's board doesn't tell of. */
const USUAL_SEATS = 9;

/** Which seats of their table the player would like. */
export function AskSeat(props: { seat: OwnPlace; onDone: () => void }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const [chosen, setChosen] = createSignal<readonly number[]>([]);
  const table = () =>
    phone
      .room()
      ?.games.flatMap(({ tables }) => tables)
      .find(({ label }) => label === props.seat.label);
  const seats = () =>
    Array.from({ length: table()?.seats ?? USUAL_SEATS }, (_, at) => at + 1).filter((seat) => seat !== props.seat.seat);
  const toggle = (seat: number) =>
    setChosen((now) => (now.includes(seat) ? now.filter((one) => one !== seat) : [...now, seat]));
  const ask = () => {
    const wanted = chosen().length > 0 ? [...chosen()].sort((a, b) => a - b) : undefined;
    void phone.act('move.requested', { sort: 'seat', seats: wanted });
    props.onDone();
  };
  return (
    <fieldset class="grid gap-3">
      <legend class="pb-1 font-600">{text.which}</legend>
      <p class="text-sm text-quiet">{text.whichHint}</p>
      <div class="flex flex-wrap gap-2">
        <For each={seats()}>
          {(seat) => (
            <Button
              class="px-0! tabular-nums aria-pressed:(bg-accent border-accent text-on-accent)"
              aria-pressed={chosen().includes(seat)}
              onClick={() => toggle(seat)}
            >
              {formats.number(seat)}
            </Button>
          )}
        </For>
      </div>
      <Button kind="primary" onClick={ask}>
        {text.ask}
      </Button>
    </fieldset>
  );
}

export function AskTable(props: { onDone: () => void }): JSX.Element {
  const phone = usePhone();
  const ask = () => {
    void phone.act('move.requested', { sort: 'table' });
    props.onDone();
  };
  return (
    <div class="grid gap-3">
      <p class="text-sm text-quiet">{text.tableHint}</p>
      <Button kind="primary" onClick={ask}>
        {text.ask}
      </Button>
    </div>
  );
}
