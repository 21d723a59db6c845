import { createMemo, For, type JSX, Show } from 'solid-js';
import { samePlain } from '../../../../src/kernel/plain.ts';
import { type ColourUp, colourUps } from '../../../../src/tournament/colour-up.ts';
import { playText } from '../../../text/floor-tournament-play.ts';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk.tsx';
import { useTournament } from '../create-tournament.tsx';
import { createPlayActs } from '../play-acts.ts';

const text = playText.colourUp;

/** [CHIP-2] The colour-ups of the structure: which chips leave play in which break, and what came of it. */
export function ColourUps(): JSX.Element {
  const desk = useDesk();
  const tournament = useTournament();
  const acts = createPlayActs();
  const all = createMemo(
    () => {
      tournament.time()?.index;
      return colourUps(tournament.state(), desk.journey()?.at ?? desk.device.now());
    },
    undefined,
    { equals: samePlain },
  );
  const words = (each: ColourUp) =>
    each.stands === 'done' ? text.done(signed(each.rounding ?? 0)) : text.stands[each.stands];
  const signed = (chips: number) => (chips < 0 ? '−' : '+') + desk.formats().number(Math.abs(chips));
  return (
    <Show when={all().length > 0}>
      <section class="grid gap-2" aria-label={text.label}>
        <h2 class="font-650">{text.label}</h2>
        <ul class="panel [&>li+li]:border-t">
          <For each={all()}>
            {(each) => (
              <li class="flex min-h-16 items-center gap-3 py-1 pe-1 ps-4 tabular-nums">
                <span class="grid flex-1">
                  <span class="font-600">
                    {text.chips(desk.formats().list(each.chips.map((chip) => desk.formats().number(chip))))}
                  </span>
                  <span class="text-sm text-quiet">{desk.words(tournament.subject).row(each.row)}</span>
                </span>
                <span class={each.stands === 'due' ? 'text-paused-ink' : 'pe-3 text-quiet'}>{words(each)}</span>
                <Show when={each.stands === 'due' && !desk.readOnly()}>
                  <Button kind="primary" onClick={() => acts.open({ of: 'colour-up', row: each.row })}>
                    {playText.advice.colourUp.act}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
