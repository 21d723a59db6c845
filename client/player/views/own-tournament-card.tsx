import { A } from '@solidjs/router';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { usePage } from '../../shell/page-context.tsx';
import { phoneText } from '../../text/player-phone.ts';
import { StatusPill } from '../../ui/status-pill.tsx';
import { usePhone } from '../phone/create-phone.tsx';
import type { OwnTournament } from '../phone/phone-board.ts';
import { tournamentAddress } from '../places.ts';
import { Card } from './card.tsx';

const text = phoneText.tournaments;

/** The player in a tournament: where they sit, where they are sent, or how they came out. */
export function OwnTournamentCard(props: { own: OwnTournament; linked?: boolean; level?: 2 | 3 }): JSX.Element {
  const phone = usePhone();
  const { formats } = usePage();
  const isIn = () => props.own.status === 'in';
  return (
    <Card
      label={props.own.name}
      level={props.level ?? 2}
      tone={props.own.move ? 'accent' : undefined}
      title={<span class="block text-xl font-numerals font-700 tabular-nums">{standing()}</span>}
      aside={
        <Show when={props.own.move}>
          <StatusPill status="called">{text.move}</StatusPill>
        </Show>
      }
    >
      <Switch>
        <Match when={from()}>
          {(words) => (
            <p class="flex items-center gap-2">
              <span class="i-tabler-arrow-right rtl:-scale-x-100" aria-hidden="true" />
              {words()}
            </p>
          )}
        </Match>
        <Match when={isIn() && props.own.seat?.breaks === 1 && props.own.seat}>
          {(at) => <p class="text-paused-ink">{text.breaking(at().table)}</p>}
        </Match>
      </Switch>
      <Show when={isIn() && props.own.seat?.waits}>
        <p>{text.waits}</p>
      </Show>
      <Show when={props.own.alternate}>
        {(waiting) => (
          <p>
            {waiting().until === null
              ? text.alternate(formats.ordinal(waiting().place), formats.number(waiting().of))
              : text.alternateCalled(formats.timeOfDay(waiting().until!))}
          </p>
        )}
      </Show>
      <Show when={facts()}>{(words) => <p class="text-quiet tabular-nums">{words()}</p>}</Show>
      <Show when={props.linked}>
        <A
          href={tournamentAddress(phone.facts.venue, props.own.id)}
          aria-label={text.detailsOf(props.own.name)}
          class="target flex items-center gap-1.5 rounded text-accent-ink focusable"
        >
          {text.details}
          <span class="i-tabler-chevron-right rtl:-scale-x-100" aria-hidden="true" />
        </A>
      </Show>
    </Card>
  );

  function from(): string | undefined {
    const { move } = props.own;
    return move && move.fromTable !== null && move.fromSeat !== null
      ? text.from(move.fromTable, move.fromSeat)
      : undefined;
  }
  function standing(): string {
    const { status, move, seat, place } = props.own;
    if (status === 'in') {
      if (move) return text.seat(move.toTable, move.toSeat);
      if (seat) return text.seat(seat.table, seat.seat);
      return place?.place === 1 ? text.won : text.unseated;
    }
    if (status === 'out' && place) return text.place(formats.ordinal(place.place), place.provisional);
    return text.statuses[status];
  }

  function facts(): string {
    const { chips, status, phase, startsAt, startingStack } = props.own;
    const begins = phase === 'announced' || phase === 'registering';
    const parts = [
      begins && startsAt !== null ? text.startsAt(formats.timeOfDay(startsAt)) : undefined,
      status === 'in' ? text.chips(formats.number(chips ?? startingStack)) : undefined,
    ];
    return parts.filter(Boolean).join(' · ');
  }
}
