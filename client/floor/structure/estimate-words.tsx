import { type JSX, Show } from 'solid-js';
import { type EndEstimate, estimateEnd } from '../../../src/structure/estimate.ts';
import type { StructureRow } from '../../../src/structure/structure.ts';
import { structureText } from '../../text/floor-structure.ts';
import { useDesk } from '../desk.tsx';

const text = structureText.estimate;

/** When it is likely to end, and what that is reckoned from. */
export function EstimateWords(props: { estimate: EndEstimate | undefined; chips: number }): JSX.Element {
  const desk = useDesk();
  const number = (value: number) => desk.formats().number(value);
  const { hours } = structureText;
  return (
    <Show when={props.estimate} fallback={<p class="text-quiet">{text.open(number(props.chips))}</p>}>
      {(end) => (
        <div class="grid gap-0.5">
          <p class="font-600 tabular-nums">
            {text.ends(hours(end().minutes), end().level)}
            <span class="font-400 text-quiet">
              {', '}
              {text.between(hours(end().earliest), end().latest === null ? undefined : hours(end().latest!))}
            </span>
          </p>
          <p class="text-sm text-quiet">{text.basis(number(props.chips), number(end().lead), end().leads)}</p>
        </div>
      )}
    </Show>
  );
}

export const endOf = (rows: readonly StructureRow[], chips: number | undefined): EndEstimate | undefined =>
  chips ? estimateEnd(rows, chips) : undefined;
