import { type JSX, Show } from 'solid-js';
import type { BoardEntry } from '../../../src/floor/board.ts';
import type { Origin } from '../../../src/floor/state.ts';
import type { Formats } from '../../text/format.ts';
import { boardWords as words } from '../board-words.ts';
import { leftWords, placeWords, standingWords } from './entry-words.ts';

/** Where an entry came from ([LIST-2]); the line at the bottom says what each symbol means. */
export const ORIGIN_ICONS: Record<Origin, string> = {
  floor: 'i-tabler-clipboard-text',
  phone: 'i-tabler-device-mobile',
  callin: 'i-tabler-phone-call',
  kiosk: 'i-tabler-device-ipad',
};

export const COMING_ICON = 'i-tabler-walk';

/** Letters of a name that a lane holds at full size; longer ones are set smaller before they are cut. */
const NAME_LETTERS = 12;

/** One player in line. A called one is a filled bar with the place to go to and the time left. */
export function EntryRow(props: { entry: BoardEntry; now: number; formats: Formats }): JSX.Element {
  const entry = () => props.entry;
  const standing = () => standingWords(entry());
  const call = () => entry().call;
  return (
    <li class="entry" classList={{ called: call() !== null, absent: standing() !== undefined }}>
      <span class="position">{entry().position}</span>
      <span class="name" classList={{ long: entry().name.length > NAME_LETTERS }}>
        {entry().name}
        <Show when={call() ? placeWords(call()!) : standing()}>
          {(detail) => (
            <small>
              <Show when={call()?.coming}>
                <span class={COMING_ICON} role="img" aria-label={words.coming} />{' '}
              </Show>
              {detail()}
            </small>
          )}
        </Show>
      </span>
      <Show
        when={call()}
        fallback={
          <span
            class={`origin ${ORIGIN_ICONS[entry().origin] ?? ''}`}
            role="img"
            aria-label={words.origin(entry().origin)}
          />
        }
      >
        {(call) => <span class="left">{leftWords(call(), props.now, props.formats)}</span>}
      </Show>
    </li>
  );
}
