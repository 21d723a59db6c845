import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { colourUpAt } from '../../../../src/tournament/colour-up.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';
import { SignedChips } from './signed-chips.tsx';

const text = playText.colourUp;

/** [CHIP-2] What the tables do, and the rounding that the races left, summed over all of them. */
export function ColourUpSheet(props: { row: number; onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const [rounding, setRounding] = createSignal<number | undefined>(0);
  const chips = createMemo(() => colourUpAt(tournament.state(), props.row) ?? []);
  const number = (value: number) => desk.formats().number(value);
  const inPlay = () => tournament.figures()?.chipsInPlay ?? 0;
  const isDone = () => tournament.state().has('colourUps', String(props.row));
  const done = () => {
    props.onClose();
    void acts.do('colourup.done', { row: props.row, chips: [...chips()], rounding: rounding()! });
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.title(desk.formats().list(chips().map(number)))}
      subtitle={desk.words(tournament.subject).row(props.row)}
      footer={
        <Show when={!desk.readOnly() && !isDone()}>
          <Button kind="primary" class="flex-1" disabled={rounding() === undefined} onClick={done}>
            {text.act}
          </Button>
        </Show>
      }
    >
      <Show when={!isDone()} fallback={<p class="text-quiet">{text.isDone}</p>}>
        <div class="grid gap-5">
          <ol class="grid gap-2">
            <For each={text.steps}>
              {(step, at) => (
                <li class="flex gap-3">
                  <span class="w-5 shrink-0 font-650 text-accent-ink tabular-nums">{at() + 1}</span>
                  <span>{step}</span>
                </li>
              )}
            </For>
          </ol>
          <SignedChips label={text.rounding} hint={text.roundingHint} onChange={setRounding} />
          <p class="tabular-nums text-quiet">{text.after(number(inPlay()), number(inPlay() + (rounding() ?? 0)))}</p>
        </div>
      </Show>
    </Sheet>
  );
}
