import { type JSX, Show } from 'solid-js';
import type { ColourUpAdvice } from '../../../../src/tournament/colour-up.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.colourUp;

/** [CHIP-2] Chips leave play in this break. */
export function ColourUpCard(props: { advice: ColourUpAdvice }): JSX.Element {
  const desk = useDesk();
  const acts = createPlayActs();
  const chips = () => desk.formats().list(props.advice.chips.map((chip) => desk.formats().number(chip)));
  return (
    <AdviceCard icon="i-tabler-coins" rule={props.advice.rule} title={text.title(chips())} reason={text.reason}>
      <Show when={!desk.readOnly()}>
        <Button kind="primary" onClick={() => acts.open({ of: 'colour-up', row: props.advice.row })}>
          {text.act}
        </Button>
      </Show>
    </AdviceCard>
  );
}
