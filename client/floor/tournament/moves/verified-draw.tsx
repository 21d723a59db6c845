import type { JSX } from 'solid-js';
import type { DrawCheck } from '../../../../src/tournament/drawing.ts';
import { playText } from '../../../text/floor-tournament-play.ts';

const text = playText.moves;

/** [SEAT-1] The draw replayed from its record: whether it gives the seats that were given, and what it is made of. */
export function VerifiedDraw(props: { check: DrawCheck; facts: { seed: string; algorithm: string } }): JSX.Element {
  const same = () => props.check.seats.filter(({ drawn, recorded }) => drawn === recorded).length;
  return (
    <section
      role="status"
      class="grid gap-1 rounded border px-4 py-3"
      classList={{
        'border-running bg-running-wash': props.check.holds,
        'border-conflict bg-conflict-wash': !props.check.holds,
      }}
    >
      <p class="flex items-center gap-2 font-650">
        <span
          class="text-lg"
          classList={{
            'i-tabler-certificate text-running-ink': props.check.holds,
            'i-tabler-alert-triangle text-conflict-ink': !props.check.holds,
          }}
          aria-hidden="true"
        />
        {props.check.holds ? text.holds : text.fails}
      </p>
      <p class="text-sm">{text.replayed(same(), props.check.seats.length)}</p>
      <p class="break-all text-sm">{text.madeOf(props.facts.seed, props.facts.algorithm)}</p>
    </section>
  );
}
