import { type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { OwnRequest } from '../phone/phone-board.ts';
import { waitingFor } from '../phone/select-acts.ts';
import { Card } from './card.tsx';
import { Pending } from './pending.tsx';

const text = phoneText.change;

/** [MOVE-1] A seat or table change that was asked for: its number, and the seat that is theirs to take. */
export function RequestCard(props: { request: OwnRequest }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const waiting = () =>
    waitingFor(phone.acts(), ['move.withdrawn', 'move.declined'], (body) => body.sort === props.request.sort);
  const wants = () => {
    const { seats, tables } = props.request;
    if (seats.length > 0) return text.seats(formats.list(seats.map(String)));
    return tables.length > 0 ? formats.list(tables) : text.any;
  };
  return (
    <Card
      title={text[props.request.sort]}
      tone={props.request.offered ? 'accent' : undefined}
      tentative={waiting() !== undefined}
      aside={
        <span class="text-sm text-quiet tabular-nums">
          {text.asked(formats.ordinal(props.request.position), formats.number(props.request.of))}
        </span>
      }
    >
      <Show when={props.request.offered} fallback={<p class="text-quiet">{text.wants(wants())}</p>}>
        {(place) => <p>{text.offered(phoneText.seat.at(place().label, place().seat))}</p>}
      </Show>
      <Show when={!waiting()} fallback={<Pending hint />}>
        <div class="grid grid-flow-col auto-cols-fr gap-2">
          <Show when={props.request.offered}>
            {(place) => <Button onClick={() => void decline(place())}>{text.decline}</Button>}
          </Show>
          <Button onClick={() => void phone.act('move.withdrawn', { sort: props.request.sort })}>
            {text.withdraw}
          </Button>
        </div>
      </Show>
    </Card>
  );

  function decline({ table, seat }: { table: string; seat: number }): Promise<boolean> {
    return phone.act('move.declined', { sort: props.request.sort, table, seat });
  }
}
