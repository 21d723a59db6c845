import { createSignal, type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { PhoneBoard } from '../phone/phone-board.ts';
import { waitingFor } from '../phone/select-acts.ts';
import { AskSeat, AskTable } from './ask-change.tsx';
import { Card } from './card.tsx';
import { Pending } from './pending.tsx';

const text = phoneText.seat;
const SORTS = ['seat', 'table'] as const;

/** Where the player sits in the cash room, and another seat or table to be asked for. [MOVE-1] */
export function SeatCard(props: { seat: NonNullable<PhoneBoard['seat']> }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const [asking, setAsking] = createSignal<'seat' | 'table'>();
  const asked = (sort: 'seat' | 'table') => phone.board()?.requests.some((request) => request.sort === sort) ?? false;
  const waiting = (sort: 'seat' | 'table') =>
    waitingFor(phone.acts(), ['move.requested'], (body) => body.sort === sort);
  const canAsk = (sort: 'seat' | 'table') => !asked(sort) && !waiting(sort);
  return (
    <Card
      label={text.yours}
      title={
        <span class="block text-xl font-numerals font-700 tabular-nums">
          {text.at(props.seat.label, props.seat.seat)}
        </span>
      }
    >
      <p class="text-quiet">
        {phoneText.line.game(props.seat.name, props.seat.stakes)} · {text.since(formats.timeOfDay(props.seat.since))}
      </p>
      <Show when={props.seat.awayUntil}>
        {(until) => <p class="text-paused-ink">{text.away(formats.timeOfDay(until()))}</p>}
      </Show>
      <Show when={props.seat.breaking}>
        <p>{text.breaking}</p>
      </Show>
      <Show when={phone.board()?.mustMove}>
        {(line) => (
          <p class="rounded bg-raised px-3 py-2">
            <span class="font-650">{phoneText.mustMoveTitle}: </span>
            {phoneText.mustMove(formats.ordinal(line().position), formats.number(line().of), formats.list(line().into))}
          </p>
        )}
      </Show>
      <Show when={waiting('seat')}>
        <Pending what={phoneText.change.seat} />
      </Show>
      <Show when={waiting('table')}>
        <Pending what={phoneText.change.table} />
      </Show>
      <Show when={SORTS.some(canAsk)}>
        <div class="grid grid-flow-col auto-cols-fr gap-2">
          <Show when={canAsk('seat')}>
            <Button aria-expanded={asking() === 'seat'} onClick={() => toggle('seat')}>
              {text.changeSeat}
            </Button>
          </Show>
          <Show when={canAsk('table')}>
            <Button aria-expanded={asking() === 'table'} onClick={() => toggle('table')}>
              {text.changeTable}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={asking() === 'seat' && canAsk('seat')}>
        <AskSeat seat={props.seat} onDone={() => setAsking(undefined)} />
      </Show>
      <Show when={asking() === 'table' && canAsk('table')}>
        <AskTable onDone={() => setAsking(undefined)} />
      </Show>
    </Card>
  );

  function toggle(sort: 'seat' | 'table'): void {
    setAsking(asking() === sort ? undefined : sort);
  }
}
