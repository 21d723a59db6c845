import { createSignal, type JSX, Show } from 'solid-js';
import type { RedrawAdvice } from '../../../../src/tournament/redraw.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { afterPaint } from '../../../ui/after-paint.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { Check } from '../check.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { AdviceCard } from './advice-card.tsx';

const text = playText.advice.redraw;

/** [REDRAW-1] Everyone who is left is seated anew by one draw; the clock can be paused for it. */
export function RedrawCard(props: { advice: RedrawAdvice }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const [pause, setPause] = createSignal(true);
  const [drawing, setDrawing] = createSignal(false);
  const running = () => tournament.clock()?.anchor.run === 'running';
  return (
    <AdviceCard
      icon="i-tabler-arrows-shuffle"
      rule={props.advice.rule}
      title={props.advice.final ? text.final(props.advice.left) : text.point(props.advice.point)}
      reason={text.reason(props.advice.left, props.advice.tables.length)}
    >
      <Show when={!desk.readOnly()}>
        <Show when={running()}>
          <Check label={text.pause} checked={pause()} onChange={setPause} />
        </Show>
        <Button kind="primary" busy={drawing()} onClick={() => void redraw()}>
          {drawing() ? text.drawing(props.advice.left) : props.advice.final ? text.drawFinal : text.draw}
        </Button>
      </Show>
    </AdviceCard>
  );

  /** Hundreds of seats take a moment: the tap is answered before. */
  async function redraw(): Promise<void> {
    setDrawing(true);
    await afterPaint();
    await acts.redraw({ final: props.advice.final, pause: pause() && running() });
    setDrawing(false);
  }
}
