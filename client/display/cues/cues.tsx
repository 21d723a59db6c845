import { type Accessor, createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import type { Cues } from '../../../src/screens/state.ts';
import type { SoundState } from '../../../src/screens/status.ts';
import type { ClockBoard } from '../../../src/tournament/board.ts';
import type { Formats } from '../../text/format.ts';
import { boardWords as words } from '../board-words.ts';
import { clockFace } from '../clock/clock-face.ts';
import { type Cue, cueOfAct, cuesBetween } from './cue-times.ts';
import { makeSounds, type Sounds } from './sounds.ts';
import './cues.css';

/** How long a screen shows what has come, ms. */
const FLASH_MS = 8_000;

export interface CueSource {
  /** All clocks that the screen is assigned, by tournament: one that waits for its turn in a rotation is heard too. */
  readonly clocks: Accessor<readonly { readonly tournament: string; readonly board: ClockBoard }[]>;
  readonly wants: Accessor<Cues>;
  readonly now: Accessor<number>;
  readonly formats: Accessor<Formats>;
}

export interface CuesHere {
  readonly Flash: () => JSX.Element;
  readonly sound: Accessor<SoundState>;
}

interface Fired {
  readonly cue: Cue;
  readonly board: ClockBoard;
  readonly until: number;
}

/** [CLOCK-5] What sounds and flashes on this screen. */
export function createCues({ clocks, wants, now, formats }: CueSource): CuesHere {
  const [fired, setFired] = createSignal<Fired>();
  const sounds = createSounds(() => wants().sound);
  const before = new Map<string, ClockBoard>();

  function fire(cue: Cue, board: ClockBoard): void {
    setFired({ cue, board, until: now() + FLASH_MS });
    sounds.play(cue);
  }
  createEffect(
    on([now, clocks], ([to, shown], last) => {
      const from = last?.[0] ?? to;
      for (const { tournament, board } of shown) {
        const was = before.get(tournament);
        const acted = was && cueOfAct(was, board, to);
        const [due] = acted ? [] : cuesBetween(board, from, to).slice(-1);
        before.set(tournament, board);
        if (acted) fire(acted, board);
        else if (due) fire(due.cue, board);
      }
    }),
  );
  const shown = createMemo(() => (wants().flash && (fired()?.until ?? 0) > now() ? fired() : undefined));
  return {
    sound: sounds.state,
    Flash: () => (
      <Show when={shown()} keyed>
        {({ cue, board }) => (
          <div class="flash" data-cue={cue} role="status">
            <p>
              <b>{wordsOf(cue, board, now(), formats())}</b> <span>{board.name}</span>
            </p>
          </div>
        )}
      </Show>
    ),
  };
}

function wordsOf(cue: Cue, board: ClockBoard, now: number, formats: Formats): string {
  const { heading, stakes, onBreak } = clockFace(board, now, formats);
  if (cue === 'minute') return onBreak ? words.minuteOfBreak : words.minuteLeft;
  if (cue === 'break-end') return words.breakOver(heading);
  return onBreak ? heading : words.newLevel(heading, stakes.value);
}

/** Made while they are wanted. `state` is reactive: a browser may begin to allow them at any time. */
function createSounds(wanted: Accessor<boolean>): { play(cue: Cue): void; state: Accessor<SoundState> } {
  const [sounds, setSounds] = createSignal<Sounds>();
  const [changed, change] = createSignal<void>(undefined, { equals: false });
  createEffect(
    on(createMemo(wanted), (on) => {
      if (!on || !('AudioContext' in globalThis)) return;
      const made = makeSounds(change);
      setSounds(made);
      onCleanup(() => {
        setSounds(undefined);
        made.close();
      });
    }),
  );
  const state = (): SoundState => {
    changed();
    return wanted() ? (sounds()?.state() ?? 'blocked') : 'off';
  };
  return { play: (cue) => sounds()?.play(cue), state };
}
