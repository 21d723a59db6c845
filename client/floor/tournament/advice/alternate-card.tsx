import { type JSX, Show } from 'solid-js';
import type { AlternateAdvice } from '../../../../src/tournament/alternates.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.alternate;

/** [ENTRY-5] A place is open, and the first alternate's. */
export function AlternateCard(props: { advice: AlternateAdvice }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const name = () => desk.device.name(props.advice.player);
  return (
    <AdviceCard
      icon="i-tabler-user-check"
      rule={props.advice.rule}
      title={text.title(name())}
      reason={text.reason(props.advice.open)}
    >
      <Show when={!desk.readOnly()}>
        <Button kind="primary" icon="i-tabler-speakerphone" onClick={() => void acts.follow(props.advice.act)}>
          {text.act(name())}
        </Button>
      </Show>
    </AdviceCard>
  );
}
