import { type JSX, Show } from 'solid-js';
import { StatusIcon } from '../ui/status-pill.tsx';

export interface SeatTileProps {
  number: number;
  /** Who sits there, or is meant to; nothing for a free seat. */
  name?: string | undefined;
  /** A second line: "away 4 min", "held 3:20". */
  note?: JSX.Element;
  /** Spoken in full: "Seat 4, Ben Kovač". */
  label: string;
  look: 'free' | 'taken' | 'held' | 'away' | 'overdue' | 'locked' | 'chosen' | 'target';
  tentative?: boolean;
  disabled?: boolean;
  pressed?: boolean | undefined;
  onTap: () => void;
}

const LOOKS: Record<SeatTileProps['look'], string> = {
  free: 'border-transparent bg-ground text-quiet enabled:hover:border-edge',
  taken: 'border-transparent bg-raised enabled:hover:border-edge',
  held: 'border-accent bg-accent-wash',
  away: 'border-transparent bg-raised text-quiet enabled:hover:border-edge',
  overdue: 'border-paused bg-paused-wash text-paused-ink',
  locked: 'border-transparent bg-ground text-quiet enabled:hover:border-edge',
  chosen: 'border-conflict bg-conflict-wash text-conflict-ink',
  target: 'border-accent bg-accent-wash text-accent-ink enabled:hover:brightness-120',
};

/** One seat at a table: who sits there, at a size for a thumb. */
export function SeatTile(props: SeatTileProps): JSX.Element {
  return (
    <button
      type="button"
      class={`flex h-14 min-w-0 items-center gap-1 rounded-sm border px-1.5 text-start leading-tight focus-visible:-outline-offset-2 disabled:opacity-40 ${LOOKS[props.look]}`}
      classList={{ tentative: props.tentative }}
      aria-label={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={() => props.onTap()}
    >
      <span class="w-4 shrink-0 text-center text-sm text-quiet tabular-nums">{props.number}</span>
      <span class="grid min-w-0 flex-1">
        <Show when={props.name} fallback={props.note ? undefined : <FreeFace look={props.look} />}>
          <span
            class={`text-[0.95rem] font-550 leading-[1.15] [overflow-wrap:normal] ${props.note ? 'truncate' : 'line-clamp-2'}`}
          >
            {props.note ? shortName(props.name!) : props.name}
          </span>
        </Show>
        <Show when={props.note}>
          <span class="truncate text-sm tabular-nums" classList={{ 'text-quiet': props.look !== 'overdue' }}>
            {props.note}
          </span>
        </Show>
      </span>
      <Show when={props.tentative}>
        <StatusIcon status="tentative" />
      </Show>
    </button>
  );
}

/** "Uma M.": beside a note there is room for one line. */
export function shortName(name: string): string {
  const [first, ...others] = name.split(' ');
  const last = others.at(-1);
  return last ? `${first} ${last.charAt(0)}.` : name;
}

function FreeFace(props: { look: SeatTileProps['look'] }): JSX.Element {
  return (
    <span
      class={props.look === 'locked' ? 'i-tabler-lock' : props.look === 'target' ? 'i-tabler-plus' : 'h-px w-4 bg-edge'}
      aria-hidden="true"
    />
  );
}
