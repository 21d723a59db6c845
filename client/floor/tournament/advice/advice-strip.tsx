import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { samePlain } from '../../../../src/kernel/plain.ts';
import type { Advice } from '../../../../src/tournament/advice.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { createLate } from '../../create-late.ts';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { AlternateCard } from './alternate-card.tsx';
import { BalanceCard } from './balance-card.tsx';
import { BreakCard } from './break-card.tsx';
import { ColourUpCard } from './colour-up-card.tsx';
import { HaltCard } from './halt-card.tsx';
import { HandCard } from './hand-card.tsx';
import { RedrawCard } from './redraw-card.tsx';
import { type AdviceOf, selectAdvice } from './select-advice.ts';

const text = playText.advice;

/** What the rules ask for now, above the map: each card names its rule and has one act. */
export function AdviceStrip(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  /** What of the time counts for advice: which row is played, and whether entries are taken. */
  const moment = createMemo(() => {
    const closes = tournament.entryClosesAt();
    const open = closes === null || desk.now(tournament.subject) < closes;
    return `${tournament.time()?.index} ${open}`;
  });
  const advice = createLate(
    () => [moment(), tournament.state(), desk.journey()],
    () => selectAdvice(tournament.state(), desk.journey()?.at ?? desk.device.now()),
    { equals: samePlain },
  );
  return (
    <section aria-label={text.label} class="grid gap-2 empty:hidden">
      <Show when={advice().halts.length + advice().others.length > 0}>
        <ul class="grid gap-2">
          <Show when={advice().halts.length > 0}>
            <HaltCard halts={advice().halts} />
          </Show>
          <For each={advice().others.map(({ sort }) => sort)}>
            {(sort) => <Card advice={advice().others.find((each) => each.sort === sort)} />}
          </For>
        </ul>
      </Show>
      <For each={advice().waived}>{(halt) => <p class="text-sm text-quiet">{text.halt.waived(halt.number)}</p>}</For>
    </section>
  );
}

function Card(props: { advice: Advice | undefined }): JSX.Element {
  const of = <Sort extends Advice['sort']>(sort: Sort): AdviceOf<Sort> | undefined =>
    props.advice?.sort === sort ? (props.advice.advice as never) : undefined;
  return (
    <Switch>
      <Match when={of('redraw')}>{(it) => <RedrawCard advice={it()} />}</Match>
      <Match when={of('break')}>{(it) => <BreakCard advice={it()} />}</Match>
      <Match when={of('balance')}>{(it) => <BalanceCard advice={it()} />}</Match>
      <Match when={of('hand-for-hand')}>{(it) => <HandCard advice={it()} />}</Match>
      <Match when={of('colour-up')}>{(it) => <ColourUpCard advice={it()} />}</Match>
      <Match when={of('alternate')}>{(it) => <AlternateCard advice={it()} />}</Match>
    </Switch>
  );
}
