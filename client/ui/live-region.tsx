import { type Accessor, createSignal, type JSX } from 'solid-js';

export interface Announcer {
  /** Read out when the reader is free; `urgent` interrupts (a call that ran out, a conflict). */
  announce(message: string, urgent?: boolean): void;
  polite: Accessor<string>;
  urgent: Accessor<string>;
}

/** Words for screen readers about what changed elsewhere on the page. */
export function createAnnouncer(): Announcer {
  const [polite, setPolite] = createSignal('');
  const [urgent, setUrgent] = createSignal('');
  // The same words twice are no change to a reader: an invisible space makes them one.
  const fresh = (message: string) => (before: string) => (before === message ? `${message}\u00a0` : message);
  return {
    polite,
    urgent,
    announce: (message, isUrgent = false) => void (isUrgent ? setUrgent : setPolite)(fresh(message)),
  };
}

/** Must stand in the page before the first announcement: readers only notice changes of what is there. */
export function LiveRegion(props: { announcer: Announcer }): JSX.Element {
  return (
    <div class="sr-only">
      <p role="status">{props.announcer.polite()}</p>
      <p role="alert">{props.announcer.urgent()}</p>
    </div>
  );
}
