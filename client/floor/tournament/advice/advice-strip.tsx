import { createMemo, For, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../../src/kernel/plain.ts';
import type { HaltNotice } from '../../../../src/tournament/balance.ts';
import type { BreakAdvice } from '../../../../src/tournament/breaking.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { useStage } from '../../stage.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';
import { type BalanceFacts, selectAdvice } from './select-advice.ts';

const text = playText.advice;
/** Tables that can be let play on from the card; the others follow as these are settled. */
const WAIVES_OFFERED = 2;

/** What the rules ask for now, above the map: each card names its rule and has one act. */
export function AdviceStrip(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const entryOpen = createMemo(() => {
    const closes = tournament.entryClosesAt();
    return closes === null || desk.now(tournament.subject) < closes;
  });
  const advice = createMemo(
    () => {
      entryOpen();
      return selectAdvice(tournament.state(), desk.journey()?.at ?? desk.device.now());
    },
    undefined,
    { equals: samePlain },
  );
  const waived = () => advice().halts.filter((halt) => halt.waived);
  const halts = () => advice().halts.filter((halt) => !halt.waived);
  return (
    <section aria-label={text.label} class="grid gap-2">
      <ul class="grid gap-2">
        <Show when={halts().length > 0}>
          <HaltCard halts={halts()} />
        </Show>
        <Show when={advice().breaks}>{(breaks) => <BreakCard advice={breaks()} />}</Show>
        <Show when={advice().balance}>{(balance) => <BalanceCard advice={balance()} />}</Show>
      </ul>
      <For each={waived()}>{(halt) => <p class="text-sm text-quiet">{text.halt.waived(halt.number)}</p>}</For>
    </section>
  );
}

/** [BAL-1] Tables so short that they stop, or may. */
function HaltCard(props: { halts: readonly HaltNotice[] }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const told = () => props.halts[0]!.told;
  const numbers = () => props.halts.map(({ number }) => number);
  const short = () =>
    text.halt.short(props.halts.map(({ number, seated, fullest }) => ({ number, short: fullest - seated })));
  return (
    <AdviceCard
      urgent={told()}
      icon="i-tabler-hand-stop"
      rule="BAL-1"
      title={told() ? text.halt.title(numbers()) : text.halt.mayHalt(numbers())}
      reason={told() ? short() : `${short()} ${text.halt.discretion}`}
    >
      <Show when={!desk.readOnly()}>
        <For each={props.halts.slice(0, WAIVES_OFFERED)}>
          {(halt) => (
            <Button onClick={() => void acts.do('halt.waived', { table: halt.table })}>
              {text.halt.waive(halt.number)}
            </Button>
          )}
        </For>
      </Show>
    </AdviceCard>
  );
}

function BalanceCard(props: { advice: BalanceFacts }): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const tournament = useTournament();
  return (
    <AdviceCard
      icon="i-tabler-scale"
      rule="BAL-1"
      title={text.balance.title(props.advice.from, props.advice.difference, props.advice.to)}
      reason={text.balance.reason(props.advice.limit)}
    >
      <Show when={!desk.readOnly()}>
        <Button
          kind="primary"
          onClick={() => stage.open({ type: 'play', tournament: tournament.id, part: { of: 'balance' } })}
        >
          {text.balance.act}
        </Button>
      </Show>
    </AdviceCard>
  );
}

function BreakCard(props: { advice: BreakAdvice }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const empty = () => props.advice.players === 0;
  const reason = () => {
    const { players, open, entryOpen } = props.advice;
    if (empty()) return text.breaks.emptyReason;
    return text.breaks.reason(players, open) + (entryOpen ? ` ${text.breaks.entryOpen}` : '');
  };
  return (
    <AdviceCard
      icon="i-tabler-arrows-split-2"
      rule={props.advice.rule}
      title={empty() ? text.breaks.empty(props.advice.number) : text.breaks.title(props.advice.number)}
      reason={reason()}
    >
      <Show when={!desk.readOnly()}>
        <Button kind="primary" onClick={() => void acts.breakTable(props.advice.table)}>
          {empty() ? text.breaks.remove : text.breaks.act(props.advice.number)}
        </Button>
      </Show>
    </AdviceCard>
  );
}
