import { Index, type JSX, Show } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { Button } from '../../ui/button.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { PlaceReason } from '../phone/phone-board.ts';
import { Card } from './card.tsx';
import { Pending } from './pending.tsx';
import type { PlaceNow } from './select-now.ts';

const text = phoneText.line;

/** [LIST-1] [LIST-8] The player's place on one list: how many are ahead and why, and what the wait may come to. */
export function PlaceCard(props: { place: PlaceNow }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const entry = () => props.place.entry;
  const nth = () => formats.ordinal(entry().position);
  return (
    <Card
      label={text.title}
      title={text.game(entry().name, entry().stakes)}
      tentative={props.place.doing !== undefined}
      aside={
        <Show when={!entry().present}>
          <span class="text-sm text-quiet">{text.notHere}</span>
        </Show>
      }
    >
      <div class="flex items-baseline gap-4">
        <p class="text-2xl font-numerals font-700 tabular-nums">{nth()}</p>
        <div class="min-w-0 flex-1">
          <p class="font-600 tabular-nums">{estimate()}</p>
          <Show when={entry().wait}>
            {(wait) => (
              <p class="text-sm text-quiet">
                {text.basis(formats.number(wait().openings), formats.number(wait().meanGapMinutes))}
              </p>
            )}
          </Show>
        </div>
      </div>
      <Show when={entry().held}>
        <p>{text.held}</p>
      </Show>
      <Show when={entry().checkinBy}>{(by) => <p>{text.checkInBy(formats.timeOfDay(by()))}</p>}</Show>
      <details class="-my-1 text-sm">
        <summary class="target flex cursor-pointer items-center gap-1.5 text-quiet rounded focusable">
          <span class="i-tabler-chevron-right rtl:-scale-x-100 [[open]>summary>&]:rotate-90" aria-hidden="true" />
          {text.why(nth())}
        </summary>
        <Show when={entry().ahead.length > 0} fallback={<p class="pb-2">{text.first}</p>}>
          <ol class="grid tabular-nums">
            <Index each={[...entry().ahead, entry()]}>
              {(reason, at) => <Reason reason={reason()} at={at + 1} own={at === entry().ahead.length} />}
            </Index>
          </ol>
        </Show>
      </details>
      <Show when={!props.place.doing} fallback={<Pending what={text[props.place.doing!]} hint />}>
        <div class="grid grid-flow-col auto-cols-fr gap-2">
          <Show when={!entry().present}>
            <Button kind="primary" onClick={() => void phone.act('waitlist.checked-in', {})}>
              {text.checkIn}
            </Button>
          </Show>
          <Button
            icon="i-tabler-logout"
            onClick={() => void phone.act('waitlist.left', { game: entry().game, reason: 'asked' })}
          >
            {text.leave}
          </Button>
        </div>
      </Show>
    </Card>
  );

  function estimate(): string {
    const { wait } = entry();
    if (!wait) return text.noEstimate;
    return wait.fromMinutes > 0
      ? text.wait(formats.number(wait.fromMinutes), formats.number(wait.toMinutes))
      : text.waitAtMost(formats.number(wait.toMinutes));
  }
}

/** What gave somebody ahead their place. Nobody's name: the order is seen to be fair without it. */
function Reason(props: { reason: PlaceReason; at: number; own: boolean }): JSX.Element {
  const { formats } = usePage();
  return (
    <li
      class="flex items-center gap-3 border-t py-2"
      classList={{ 'font-650': props.own, 'text-accent-ink': props.own }}
    >
      <span class="w-6 text-quiet">{text.ahead(props.at)}</span>
      <span class="min-w-0 flex-1">{[props.own ? text.you : '', gave()].filter(Boolean).join(', ')}</span>
      <Show when={props.reason.called && !props.own}>
        <StatusPill status="called" />
      </Show>
    </li>
  );

  function gave(): string {
    const { joinedAt, moved, origin, present } = props.reason;
    const since = moved
      ? text.moved(moved.reason, formats.timeOfDay(moved.at))
      : text.joined(formats.timeOfDay(joinedAt));
    return `${since} (${present ? text.origins[origin] : text.notHere})`;
  }
}
