import { type JSX, Show } from 'solid-js';
import { words } from '../words.ts';

/** What the floor says to the room, over the board but not over the time that is left. */
export function AnnouncementBand(props: { words: string | undefined }): JSX.Element {
  return (
    <Show when={props.words}>
      {(said) => (
        <div class="announcement" classList={{ long: said().length > 64, longer: said().length > 150 }} role="alert">
          <span class="i-tabler-speakerphone" aria-hidden="true" />
          <p>{said()}</p>
        </div>
      )}
    </Show>
  );
}

/** The screen's own name, as large as it goes: someone on the floor asks which screen is which. */
export function Identify(props: { name: string | undefined }): JSX.Element {
  return (
    <Show when={props.name}>
      {(name) => (
        <div class="identify" role="alert">
          <p>{words.identify}</p>
          <p class="name">{name()}</p>
        </div>
      )}
    </Show>
  );
}
