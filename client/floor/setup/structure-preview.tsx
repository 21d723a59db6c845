import { createMemo, For, type JSX, Show } from 'solid-js';
import { levelsOf, type Structure, type StructureWarning, totalMinutes } from '../../../src/structure/index.ts';
import { levelNumberAt } from '../../../src/tournament/clock.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { findingWords } from '../../text/structure-findings.ts';
import { useDesk } from '../desk.tsx';
import { BlindsPlot } from '../structure/blinds-plot.tsx';
import { EstimateWords, endOf } from '../structure/estimate-words.tsx';

const text = tournamentText.setup;

/** The levels as they will be played, how long it all takes, and what looks odd though it is allowed. */
export function StructurePreview(props: {
  structure: Structure;
  warnings: readonly StructureWarning[];
  /** All chips in play, as far as they are known. */
  chips: number | undefined;
}): JSX.Element {
  const desk = useDesk();
  const end = createMemo(() => endOf(props.structure.rows, props.chips));
  return (
    <section class="grid gap-3" aria-label={text.preview}>
      <div class="panel grid gap-2 p-4">
        <p class="font-650 tabular-nums">
          {text.summary(levelsOf(props.structure).length, text.hours(totalMinutes(props.structure)))}
        </p>
        <BlindsPlot rows={props.structure.rows} end={end()?.minutes} />
        <Show when={props.chips}>{(chips) => <EstimateWords estimate={end()} chips={chips()} />}</Show>
      </div>
      <Show when={props.warnings.length > 0}>
        <div class="panel grid gap-1 border-paused! px-4 py-3">
          <h3 class="flex items-center gap-2 text-paused-ink">
            <span class="i-tabler-alert-circle" aria-hidden="true" />
            {text.warnings}
          </h3>
          <ul class="max-h-40 overflow-y-auto text-quiet" tabindex="0" aria-label={text.warnings}>
            <For each={props.warnings}>{(finding) => <li>{findingWords(finding)}</li>}</For>
          </ul>
        </div>
      </Show>
      <ol class="panel max-h-[36rem] overflow-y-auto [&>li+li]:border-t" tabindex="0" aria-label={text.preview}>
        <For each={props.structure.rows}>
          {(row, at) => (
            <li class="flex items-center gap-3 px-4 py-2.5 tabular-nums">
              <span class="w-16 font-600" classList={{ 'text-break-ink': row.type === 'break' }}>
                {row.type === 'break' ? tournamentText.clock.breakRow : levelNumberAt(props.structure.rows, at())}
              </span>
              <span class="flex-1">
                {row.type === 'level' ? desk.formats().blinds(row.smallBlind, row.bigBlind, row.ante) : row.label}
              </span>
              <span class="text-sm text-quiet">{tournamentText.clock.minutes(row.minutes)}</span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
