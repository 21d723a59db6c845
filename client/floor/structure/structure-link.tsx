import type { JSX } from 'solid-js';
import { structureText } from '../../text/floor-structure.ts';
import { addressOf } from '../places.ts';

/** The way to the levels of a tournament that is there already. */
export function StructureLink(props: { tournament: string; onClose: () => void }): JSX.Element {
  return (
    <a
      href={`${addressOf({ view: 'new' })}?of=${props.tournament}`}
      class="target inline-flex items-center justify-center gap-2 rounded border border-line bg-raised px-4 font-550 no-underline hover:border-edge focusable"
      onClick={() => props.onClose()}
    >
      <span class="i-tabler-list-numbers text-[1.2em]" aria-hidden="true" />
      {structureText.change.link}
    </a>
  );
}
