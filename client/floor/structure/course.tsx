import { createMemo, type JSX, Show } from 'solid-js';
import { durationOf } from '../../../src/structure/schedule.ts';
import { levelsOf, type StructureRow } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import { BlindsPlot } from './blinds-plot.tsx';
import { EstimateWords, endOf } from './estimate-words.tsx';

const text = structureText.course;

/** How long the levels take, how the blinds grow, and when that is likely to end it. `chips`: all in play, where known. */
export function Course(props: { rows: readonly StructureRow[]; chips: number | undefined }): JSX.Element {
  const duration = createMemo(() => durationOf(props.rows));
  const end = createMemo(() => endOf(props.rows, props.chips));
  return (
    <section class="panel grid content-start gap-2 p-4" aria-label={text.label}>
      <Show when={levelsOf({ rows: props.rows }).length > 0} fallback={<p class="text-quiet">{text.nothing}</p>}>
        <p class="tabular-nums">
          <span class="font-650">
            {text.summary(levelsOf({ rows: props.rows }).length, structureText.hours(duration().total))}
          </span>
          <Show when={duration().breaks > 0}>
            <span class="text-quiet">
              {' · '}
              {text.play(structureText.hours(duration().play), structureText.hours(duration().breaks))}
            </span>
          </Show>
        </p>
        <BlindsPlot rows={props.rows} end={end()?.minutes} />
        <Show when={props.chips}>{(chips) => <EstimateWords estimate={end()} chips={chips()} />}</Show>
      </Show>
    </section>
  );
}
