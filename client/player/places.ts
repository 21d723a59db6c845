/** Addresses of the player's surface. */
export type PlayerPlace =
  | { readonly view: 'room' | 'tournaments' | 'me' }
  /** A tournament of this venue, or of another: `/v/<venue>/t/<tournament>` is what is shared. */
  | { readonly view: 'tournament'; readonly venue: string; readonly id: string }
  /** Signing up, signing in, or a code. */
  | { readonly view: 'join' }
  /** Something was shared to the installed page. */
  | { readonly view: 'share' };

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/i;

/** The place of a path without its leading slash; undefined where there is no page. */
export function playerPlaceOf(path: string): PlayerPlace | undefined {
  const [first = '', second = '', third, fourth = '', ...more] = path.split('/').filter(Boolean);
  if (more.length > 0) return undefined;
  if (first === 'v') {
    const known = third === 't' && ID.test(second) && ID.test(fourth);
    return known ? { view: 'tournament', venue: second, id: fourth } : undefined;
  }
  if (second !== '') return undefined;
  if (first === '') return { view: 'room' };
  if (first === 'tournaments' || first === 'me' || first === 'join' || first === 'share') return { view: first };
  return undefined;
}

export const tournamentAddress = (venue: string, id: string): string => `/v/${venue}/t/${id}`;

/** Where something that was shared to this page leads: an address of this page's own in it, or the room. */
export function sharedAddress(search: string, origin: string): string {
  const params = new URLSearchParams(search);
  for (const text of ['url', 'text', 'title'].map((name) => params.get(name) ?? '')) {
    for (const [found] of text.matchAll(/https?:\/\/\S+/g)) {
      // `URL.parse` is too new for some phones.
      const url = URL.canParse(found) ? new URL(found) : undefined;
      if (url?.origin !== origin) continue;
      const place = playerPlaceOf(url.pathname.slice(1));
      if (place && place.view !== 'share') return url.pathname + url.hash;
    }
  }
  return '/';
}
