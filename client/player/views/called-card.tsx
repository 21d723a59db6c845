import { type JSX, Show } from 'solid-js';
import { createNow } from '../../device/create-now.ts';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import { Card } from './card.tsx';
import { Pending } from './pending.tsx';
import type { CallNow } from './select-now.ts';

const text = phoneText.called;

/** A call after its full-screen view was put away. */
export function CalledCard(props: { now: CallNow; onOpen: () => void }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const now = createNow(1_000, () => phone.clock.now());
  const place = () => {
    const at = props.now.call.place;
    return at ? text.to(phoneText.seat.at(at.label, at.seat)) : text.noSeat;
  };
  const left = () => props.now.call.deadline - now();
  return (
    <Card
      tone="accent"
      label={phoneText.line.game(props.now.entry.name, props.now.entry.stakes)}
      title={<span class="block text-lg font-700">{place()}</span>}
      aside={
        <StatusPill status="called">
          {props.now.call.coming || left() <= 0 ? undefined : formats.countdown(left())}
        </StatusPill>
      }
    >
      <Show when={props.now.said}>{(said) => <Pending what={text.sent[said()]} />}</Show>
      <Show when={props.now.call.coming}>
        <p class="flex items-center gap-2">
          <span class="i-tabler-circle-check text-running-ink" aria-hidden="true" />
          {text.onTheWay}
        </p>
      </Show>
      <Button kind={props.now.call.coming ? 'plain' : 'primary'} onClick={() => props.onOpen()}>
        {props.now.call.coming ? text.show : text.reply}
      </Button>
    </Card>
  );
}
