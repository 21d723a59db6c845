import { type JSX, Show } from 'solid-js';
import type { BalanceAdvice } from '../../../../src/tournament/balance.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.balance;

/** [BAL-1] Out of balance: the sheet asks for the buttons and names who moves. */
export function BalanceCard(props: { advice: BalanceAdvice }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const number = (table: string) => tournament.state().get('tables', table)?.number ?? 0;
  return (
    <AdviceCard
      icon="i-tabler-scale"
      rule="BAL-1"
      title={text.title(number(props.advice.giver), props.advice.difference, number(props.advice.receiver))}
      reason={text.reason(props.advice.limit)}
    >
      <Show when={!desk.readOnly()}>
        <Button kind="primary" onClick={() => acts.open({ of: 'balance' })}>
          {text.act}
        </Button>
      </Show>
    </AdviceCard>
  );
}
