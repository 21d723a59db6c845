/** The four surfaces share one origin and one build; the first part of the path says which one a page is. */
export type Surface = 'floor' | 'player' | 'display' | 'console';

const NAMED: readonly Surface[] = ['floor', 'display', 'console'];

/** The surface that a path belongs to: `/floor/…`, `/display/…`, `/console/…`; anything else is the player's. */
export function surfaceOf(pathname: string): Surface {
  const first = pathname.split('/')[1];
  return NAMED.find((surface) => surface === first) ?? 'player';
}
