import type { JSX } from 'solid-js';
import { text } from '../text/en.ts';

export type Status = 'running' | 'paused' | 'break' | 'called' | 'conflict' | 'tentative';

/** Meaning is never by colour alone: each status has a word, a symbol and a colour. */
const LOOKS: Record<Status, { icon: string; look: string }> = {
  running: { icon: 'i-tabler-player-play-filled', look: 'bg-running-wash border-running text-running-ink' },
  paused: { icon: 'i-tabler-player-pause-filled', look: 'bg-paused-wash border-paused text-paused-ink' },
  break: { icon: 'i-tabler-coffee', look: 'bg-break-wash border-break text-break-ink' },
  called: { icon: 'i-tabler-speakerphone', look: 'bg-accent border-accent text-on-accent' },
  conflict: { icon: 'i-tabler-alert-triangle', look: 'bg-conflict-wash border-conflict text-conflict-ink' },
  tentative: { icon: 'i-tabler-cloud-up', look: 'bg-transparent tentative' },
};

/** A status in a word and a symbol; `children` replaces the word (`called 1:12`, `2 conflicts`). */
export function StatusPill(props: { status: Status; children?: JSX.Element; class?: string }): JSX.Element {
  return (
    <span
      class={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-600 whitespace-nowrap tabular-nums ${LOOKS[props.status].look} ${props.class ?? ''}`}
    >
      <StatusIcon status={props.status} />
      {props.children ?? text.status[props.status]}
    </span>
  );
}

/** The symbol alone, for a place where the word stands beside it anyway. */
export function StatusIcon(props: { status: Status; class?: string }): JSX.Element {
  return <span class={`${LOOKS[props.status].icon} text-[1.1em] ${props.class ?? ''}`} aria-hidden="true" />;
}
