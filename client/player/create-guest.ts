import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import { takeBegun } from './begun-page.ts';
import { type GuestNews, keepNews, keptNews, NO_NEWS, openGuestStream, withEvent } from './guest-stream.ts';

export type Reach = 'live' | 'away' | 'crowded' | 'asking';

export interface Guest {
  readonly news: Accessor<GuestNews>;
  readonly reach: Accessor<Reach>;
  /** Venue time, ms; it goes on by itself once a second. */
  readonly now: Accessor<number>;
  /** When the venue was last heard, ms of venue time. */
  readonly heardAt: Accessor<number>;
}

/** The room for a page at the door: at once what came with the page, or else what was kept; then what the venue tells. */
export function createGuest(): Guest {
  const storage = globalThis.localStorage as Storage | undefined;
  const begun = begunNews();
  const [news, setNews] = createSignal(begun ?? keptNews(storage));
  const [reach, setReach] = createSignal<Reach>('asking');
  const [clock, setClock] = createSignal(Date.now());
  onMount(() => {
    // For the next time, even if the stream never opens.
    if (begun) keepNews(storage, begun);
    const close = openGuestStream({
      told(told) {
        setNews(withEvent(news(), told, Date.now()));
        keepNews(storage, news());
      },
      state: setReach,
    });
    const timer = setInterval(() => setClock(Date.now()), 1_000);
    onCleanup(() => {
      close();
      clearInterval(timer);
    });
  });
  return { news, reach, now: () => clock() + news().offset, heardAt: () => news().heardAt + news().offset };
}

/** All that the venue had to tell when it gave out this page. */
function begunNews(): GuestNews | undefined {
  const begun = takeBegun();
  return begun?.told.reduce((news, told) => withEvent(news, told, begun.at), NO_NEWS);
}
