import { For, type JSX, Show } from 'solid-js';
import { MAX_ROWS } from '../../../src/structure/limits.ts';
import { badRows, type StructureReview } from '../../../src/structure/read.ts';
import { structureText } from '../../text/floor-structure.ts';
import { tournamentText } from '../../text/floor-tournament.ts';
import { findingWords } from '../../text/structure-findings.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';

const text = structureText.review;
/** Faults that are listed; a file of another kind has one in each row. */
const MOST_LISTED = 40;

/** What is wrong with an imported file, row by row, and what can go in all the same ([STRUCT-2], [STRUCT-3]). */
export function ImportReview(props: { review: StructureReview; onTake: (which: 'good' | 'all') => void }): JSX.Element {
  const desk = useDesk();
  const number = (value: number) => desk.formats().number(value);
  const refusals = () => props.review.reading.refusals;
  const good = () => props.review.rows.filter(({ row }) => row !== undefined).length;
  const bad = () => badRows(props.review);
  return (
    <div class="panel grid gap-2 border-conflict! bg-conflict-wash p-4" role="alert">
      <h3 class="flex items-center gap-2 font-650">
        <span class="i-tabler-alert-triangle text-conflict-ink" aria-hidden="true" />
        {tournamentText.setup.refused(refusals().length)}
      </h3>
      <Show when={bad().length > 1}>
        <p class="tabular-nums">{text.bad(bad().slice(0, MOST_LISTED).map(number).join(', '))}</p>
      </Show>
      <ul class="grid gap-1">
        <For each={refusals().slice(0, MOST_LISTED)}>{(finding) => <li>{findingWords(finding)}</li>}</For>
      </ul>
      <Show when={refusals().length > MOST_LISTED}>
        <p>{text.more(refusals().length - MOST_LISTED)}</p>
      </Show>
      <p class="text-quiet">{text.kept}</p>
      <Show when={props.review.rows.length > 0}>
        <div class="flex flex-wrap gap-2">
          <Show when={good() > 0 && good() < props.review.rows.length}>
            <Button kind="primary" onClick={() => props.onTake('good')}>
              {text.takeGood(number(good()))}
            </Button>
          </Show>
          <Show when={bad()[0] === undefined || bad()[0]! <= MAX_ROWS}>
            <Button onClick={() => props.onTake('all')}>{text.putRight}</Button>
          </Show>
        </div>
      </Show>
    </div>
  );
}
