import type { Act } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import type { ScreensTables } from './state.ts';

/** Announcements whose time is up at `now` (ms since 1970). Screens hide them by themselves; this clears the record. */
export function screensDue(state: Reader<ScreensTables>, now: number): Act[] {
  return [...state.entries('announcements')]
    .filter(([, row]) => row.until !== undefined && row.until <= now)
    .sort(([a, x], [b, y]) => x.until! - y.until! || (a < b ? -1 : 1))
    .map(([announcement]) => ({ kind: 'announcement.cleared', body: { announcement } }));
}
