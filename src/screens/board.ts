import type { Reader } from '../kernel/layer.ts';
import type { SlidesBoard } from './content.ts';
import { slidesOf } from './select.ts';
import { type Announcement, type Cues, DEFAULT_CUES, type Display, type ScreensTables } from './state.ts';
import type { View } from './views.ts';

/** What one display needs to know: plain JSON. */
export interface DisplayBoard {
  readonly name: string;
  readonly view: View;
  readonly theme: NonNullable<Display['theme']>;
  readonly cues: Cues;
  /** It shows its name until then, ms since 1970. */
  readonly identifyUntil: number | null;
  /** When it was last told to start its page anew, ms since 1970. */
  readonly reloadedAt: number | null;
  readonly announcements: readonly {
    readonly id: string;
    readonly code: Announcement['code'];
    /** The words of a `text` announcement; null while they are not known here. */
    readonly text: string | null;
    readonly at: number;
    readonly until: number | null;
  }[];
}

/**
 * [SCREEN-1] Null for a display that is none of this room's. `texts` gives the words of an announcement, from
 * the roster. All that are not cleared are listed: the screen drops those whose `until` has passed.
 */
export function displayBoard(
  state: Reader<ScreensTables>,
  display: string,
  texts: (announcement: string) => string | undefined = () => undefined,
): DisplayBoard | null {
  const row = state.get('displays', display);
  if (!row) return null;
  const announcements = [...state.entries('announcements')]
    .filter(([, { displays }]) => !displays || displays.includes(display))
    .sort(([a, x], [b, y]) => y.at - x.at || (a < b ? -1 : 1))
    .map(([id, { code, at, until }]) => ({ id, code, text: texts(id) ?? null, at, until: until ?? null }));
  const { name, view, theme = 'dark', cues = DEFAULT_CUES, identifyUntil = null, reloadedAt = null } = row;
  return { name, view, theme, cues, identifyUntil, reloadedAt, announcements };
}

/** The words of a set's slides, in order; those whose words are not known here (erased, not here yet) are left out. */
export const slidesBoard = (
  state: Reader<ScreensTables>,
  set: string,
  texts: (slide: string) => string | undefined,
): SlidesBoard => ({ board: 'slides', slides: slidesOf(state, set).flatMap(({ id }) => texts(id) ?? []) });
