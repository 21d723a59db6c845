import { For, type JSX, Show } from 'solid-js';
import type { HaltNotice } from '../../../../src/tournament/balance.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.halt;
/** Tables that can be let play on from the card; the others follow as these are settled. */
const WAIVES_OFFERED = 2;

/** [BAL-1] Tables so short that they stop, or may. */
export function HaltCard(props: { halts: readonly HaltNotice[] }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const told = () => props.halts[0]?.told ?? false;
  const numbers = () => props.halts.map(({ number }) => number);
  const short = () =>
    text.short(props.halts.map(({ number, seated, fullest }) => ({ number, short: fullest - seated })));
  return (
    <AdviceCard
      urgent={told()}
      icon="i-tabler-hand-stop"
      rule="BAL-1"
      title={told() ? text.title(numbers()) : text.mayHalt(numbers())}
      reason={told() ? short() : `${short()} ${text.discretion}`}
    >
      <Show when={!desk.readOnly()}>
        <For each={props.halts.slice(0, WAIVES_OFFERED)}>
          {(halt) => (
            <Button onClick={() => void acts.do('halt.waived', { table: halt.table })}>
              {text.waive(halt.number)}
            </Button>
          )}
        </For>
      </Show>
    </AdviceCard>
  );
}
