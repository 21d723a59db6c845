import { createMemo, type JSX, Show } from 'solid-js';
import type { ClockStatus } from '../clock/clock-face.ts';
import { shiftAt } from './burn-in.ts';

const ICON: Record<ClockStatus, string> = {
  ready: 'i-tabler-clock-pause',
  running: 'i-tabler-player-play-filled',
  paused: 'i-tabler-player-pause-filled',
  break: 'i-tabler-coffee',
  finished: 'i-tabler-flag-filled',
  cancelled: 'i-tabler-x',
};

export interface FrameProps {
  now: number;
  /** Left out where the board shows it already. */
  timeOfDay: string | undefined;
  /** How old the picture is, in words. */
  contact: string | undefined;
  /** State of the clock that is shown: colour of the border, and the word below. */
  status?: { status: ClockStatus; word: string; progress: number; note: string | undefined } | undefined;
  /** What stands at the bottom's start when no clock is shown. */
  start?: JSX.Element;
  children: JSX.Element;
}

/** The border and the line at the bottom that all boards share. */
export function Frame(props: FrameProps): JSX.Element {
  const shift = createMemo(() => shiftAt(props.now));
  return (
    <div
      class="frame"
      data-status={props.status?.status ?? 'none'}
      style={{ '--shift-x': shift()[0], '--shift-y': shift()[1] }}
    >
      {props.children}
      <footer>
        <Show when={props.status} fallback={<span class="start">{props.start}</span>}>
          {(status) => (
            <>
              <span class="status">
                <span class={ICON[status().status]} aria-hidden="true" /> {status().word}
              </span>
              <Show when={status().note}>{(note) => <span class="aside tabular">{note()}</span>}</Show>
              <span class="progress" aria-hidden="true">
                <span style={{ transform: `scaleX(${status().progress.toFixed(4)})` }} />
              </span>
            </>
          )}
        </Show>
        <span class="asof tabular">
          <Show when={props.timeOfDay}>{(time) => <b>{time()}</b>}</Show>
          <Show when={props.contact}>
            {(contact) => (
              <span>
                {props.timeOfDay ? ' · ' : ''}
                {contact()}
              </span>
            )}
          </Show>
        </span>
      </footer>
    </div>
  );
}
