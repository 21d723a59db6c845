import { type JSX, Show } from 'solid-js';
import type { HandAdvice } from '../../../../src/tournament/hand-for-hand.ts';
import { policyOf } from '../../../../src/tournament/policy.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.hands;

/** [BUST-3] One player too many for the places: hand-for-hand begins. What it asks for later stands on its board. */
export function HandCard(props: { advice: HandAdvice }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const handMs = () => policyOf(tournament.state()).handMs;
  const clock = () => (handMs() === null ? text.clockStands : text.clockTakes(playText.duration(handMs()!)));
  return (
    <Show when={props.advice.do === 'begin'}>
      <AdviceCard
        icon="i-tabler-hourglass"
        rule={props.advice.rule}
        title={text.title(props.advice.left, props.advice.prizePlaces)}
        reason={`${text.reason} ${clock()}`}
      >
        <Show when={!desk.readOnly()}>
          <Button kind="primary" onClick={() => void acts.do('handforhand.begun', { handMs: handMs() })}>
            {text.begin}
          </Button>
        </Show>
      </AdviceCard>
    </Show>
  );
}
