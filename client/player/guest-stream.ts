/**
 * The room as the venue tells it to anyone: server-sent events, kept in this browser with the time when they came, so
 * that the page opens with nothing reachable. No names come this way.
 */
import type { GuestBoard } from '../../src/floor/guest-board.ts';
import type { ClockBoard } from '../../src/tournament/board.ts';

export type GuestTournament = Omit<ClockBoard, 'winner'> & { readonly id: string };

export interface GuestVenue {
  readonly venue: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent?: string;
}

/** All that is known of the room. */
export interface GuestNews {
  readonly venue?: GuestVenue;
  readonly room?: GuestBoard;
  readonly tournaments: readonly GuestTournament[];
  /** Venue time minus this device's clock, ms. */
  readonly offset: number;
  /** When the venue was last heard, ms by this device's clock; 0 for never. */
  readonly heardAt: number;
}

export const NO_NEWS: GuestNews = { tournaments: [], offset: 0, heardAt: 0 };

export type Told =
  | { readonly event: 'venue'; readonly data: GuestVenue & { readonly now: number } }
  | { readonly event: 'room'; readonly data: GuestBoard }
  | { readonly event: 'tournament'; readonly data: GuestTournament }
  | { readonly event: 'gone'; readonly data: { readonly id: string } };

/** News after one more event, which came at `now`, ms by this device's clock. */
export function withEvent(news: GuestNews, told: Told, now: number): GuestNews {
  const heard = { ...news, heardAt: now };
  switch (told.event) {
    case 'venue': {
      const { now: venueNow, ...venue } = told.data;
      // Another venue answers at this address: nothing of the last one is shown as its.
      const before = news.venue && news.venue.venue !== venue.venue ? NO_NEWS : heard;
      return { ...before, venue, offset: venueNow - now, heardAt: now };
    }
    case 'room':
      return { ...heard, room: told.data };
    case 'tournament':
      return { ...heard, tournaments: [...others(news, told.data.id), told.data].sort(byName) };
    case 'gone':
      return { ...heard, tournaments: others(news, told.data.id) };
  }
}

const others = (news: GuestNews, id: string) => news.tournaments.filter((one) => one.id !== id);
const byName = (a: GuestTournament, b: GuestTournament) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

const KEY = 'pvm/guest';

/** What was kept; nothing where the browser keeps nothing, or something else stands there. */
export function keptNews(storage: Storage | undefined): GuestNews {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? 'null') as GuestNews | null;
    return kept && Array.isArray(kept.tournaments) && kept.heardAt > 0 ? kept : NO_NEWS;
  } catch {
    return NO_NEWS;
  }
}

export function keepNews(storage: Storage | undefined, news: GuestNews): void {
  try {
    storage?.setItem(KEY, JSON.stringify(news));
  } catch {
    // Full, or forbidden: the page works without.
  }
}

const EVENTS = ['venue', 'room', 'tournament', 'gone'] as const;
/** A stream that the venue ended for good (too many pages) is asked for again after so long, ms. */
const AGAIN_MS = 15_000;

export interface StreamEvents {
  told(told: Told): void;
  /** Reached, not reached (the browser tries on), or refused: too many pages from here. */
  state(state: 'live' | 'away' | 'crowded'): void;
}

/** Returns what closes it. */
export function openGuestStream(on: StreamEvents): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/api/v1/guest/events');
    source.onopen = () => on.state('live');
    source.onerror = () => {
      const refused = source.readyState === EventSource.CLOSED;
      on.state(refused && navigator.onLine ? 'crowded' : 'away');
      if (refused) again = setTimeout(open, AGAIN_MS);
    };
    for (const event of EVENTS)
      source.addEventListener(event, ({ data }) => on.told({ event, data: JSON.parse(data as string) } as Told));
  };
  open();
  return () => {
    clearTimeout(again);
    source.close();
  };
}
