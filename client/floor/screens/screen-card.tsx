import { type JSX, Show } from 'solid-js';
import type { Display } from '../../../src/screens/index.ts';
import type { ScreenState } from '../../../src/screens/status.ts';
import { ScreenStanding } from './screen-standing.tsx';
import { createViewWords } from './view-words.ts';

export interface ScreenCardProps {
  display: Display;
  state: ScreenState | undefined;
  known: boolean;
  onOpen: () => void;
}

/** One screen of the list: its name, what it shows, how it fares. */
export function ScreenCard(props: ScreenCardProps): JSX.Element {
  const viewWords = createViewWords();
  return (
    <li>
      <button
        type="button"
        class="panel flex w-full items-center gap-4 p-4 text-start hover:border-edge focusable"
        onClick={() => props.onOpen()}
      >
        <span class="i-tabler-device-tv text-xl text-quiet" aria-hidden="true" />
        <span class="grid min-w-0">
          <span class="truncate text-lg font-650">{props.display.name}</span>
          <span class="truncate text-quiet">{viewWords(props.display.view)}</span>
          <Show when={props.known}>
            <ScreenStanding state={props.state} />
          </Show>
        </span>
      </button>
    </li>
  );
}
