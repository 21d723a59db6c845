/** Where on the floor one can be, as addresses: `/floor/<path>`. */
export const TABS = ['tables', 'moves', 'players', 'chips', 'clock', 'results'] as const;
export type Tab = (typeof TABS)[number];

export type Place =
  | { readonly view: 'tournaments' }
  | { readonly view: 'new' }
  | { readonly view: 'tournament'; readonly id: string; readonly tab: Tab }
  | { readonly view: 'room' }
  | { readonly view: 'lists' }
  | { readonly view: 'screens' }
  /** A record from a file. */
  | { readonly view: 'archive' }
  | { readonly view: 'history'; readonly subject: string | undefined };

const PREFIX = '/floor';

/** The place that a path after `/floor/` means; anything unknown is the tournaments. */
export function placeOf(path: string): Place {
  const [view, id, tab] = path.split('/').filter(Boolean);
  if (view === 't' && id) return { view: 'tournament', id, tab: TABS.find((each) => each === tab) ?? 'tables' };
  if (view === 'room' || view === 'lists' || view === 'screens' || view === 'new' || view === 'archive')
    return { view };
  if (view === 'history') return { view, subject: path.split('/').filter(Boolean).slice(1).join('/') || undefined };
  return { view: 'tournaments' };
}

export function addressOf(place: Place): string {
  switch (place.view) {
    case 'tournaments':
      return PREFIX;
    case 'tournament':
      return `${PREFIX}/t/${place.id}${place.tab === 'tables' ? '' : `/${place.tab}`}`;
    case 'history':
      return `${PREFIX}/history${place.subject ? `/${place.subject}` : ''}`;
    default:
      return `${PREFIX}/${place.view}`;
  }
}
