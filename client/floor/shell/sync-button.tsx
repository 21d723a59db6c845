import { createMemo, type JSX } from 'solid-js';
import { useDesk } from '../desk.tsx';
import { useStage } from '../stage.tsx';
import { type SyncWords, syncWords } from './sync-words.ts';

const LOOKS: Record<SyncWords['look'], string> = {
  fine: 'i-tabler-circle-check text-running-ink',
  apart: 'i-tabler-cloud-off text-paused-ink',
  conflict: 'i-tabler-alert-triangle text-conflict-ink',
  trouble: 'i-tabler-alert-octagon text-conflict-ink',
};

/** Where acts stand, in two short lines; a tap says more. */
export function SyncButton(): JSX.Element {
  const desk = useDesk();
  const stage = useStage();
  const words = createMemo(() => syncWords(desk.sync(), desk.now(), desk.formats()));
  return (
    <button
      type="button"
      class="flex items-center gap-2.5 px-4 text-start hover:bg-raised focus-visible:-outline-offset-3 max-md:px-3"
      onClick={() => stage.open({ type: 'sync' })}
    >
      <span class={`${LOOKS[words().look]} text-lg`} aria-hidden="true" />
      <span class="grid leading-tight max-md:sr-only">
        <span class="font-600">{words().title}</span>
        <span class="text-sm whitespace-nowrap text-quiet tabular-nums">{words().detail}</span>
      </span>
    </button>
  );
}
