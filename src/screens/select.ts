import type { Reader } from '../kernel/layer.ts';
import type { Announcement, Display, ScreensTables, Slide } from './state.ts';
import type { SingleView, View } from './views.ts';

/** Screens by name, then id. */
export function displaysInOrder(state: Reader<ScreensTables>): { id: string; display: Display }[] {
  const key = ({ id, display }: { id: string; display: Display }): string => `${display.name}\n${id}`;
  return [...state.entries('displays')]
    .map(([id, display]) => ({ id, display }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Announcements for one display, the newest first. `now` in ms: those whose time is up are left out. */
export function announcementsOn(
  state: Reader<ScreensTables>,
  display: string,
  now: number,
): { id: string; announcement: Announcement }[] {
  return [...state.entries('announcements')]
    .filter(([, row]) => (!row.displays || row.displays.includes(display)) && (row.until ?? now + 1) > now)
    .map(([id, announcement]) => ({ id, announcement }))
    .sort((a, b) => b.announcement.at - a.announcement.at || (a.id < b.id ? -1 : 1));
}

/** Groups of screens by name, each with its screens in order. */
export function groupsOf(state: Reader<ScreensTables>): { group: string; displays: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { id, display } of displaysInOrder(state))
    if (display.group !== undefined) groups.set(display.group, [...(groups.get(display.group) ?? []), id]);
  return [...groups].map(([group, displays]) => ({ group, displays })).sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** A set's slides in order. */
export function slidesOf(state: Reader<ScreensTables>, set: string): { id: string; slide: Slide }[] {
  return [...state.entries('slides')]
    .filter(([, slide]) => slide.set === set)
    .map(([id, slide]) => ({ id, slide }))
    .sort((a, b) => a.slide.order - b.slide.order || (a.id < b.id ? -1 : 1));
}

/** One view's time on a screen. */
export interface Turn {
  readonly view: SingleView;
  /** Whole rounds of the rotation that are over; 0 without a rotation. */
  readonly round: number;
  /** How long the view has been on in this turn, ms; without a rotation the time itself. */
  readonly since: number;
  /** How long a turn is, ms; without a rotation it never ends. */
  readonly ms: number;
}

/** Whose turn it is at `now` (ms since 1970): the same on every screen that rotates alike. */
export function turnAt(view: View, now: number): Turn {
  if (view.type !== 'rotation') return { view, round: 0, since: now, ms: Number.POSITIVE_INFINITY };
  const ms = view.seconds * 1000;
  const turns = Math.floor(now / ms);
  const { length } = view.views;
  return { view: view.views[turns % length]!, round: Math.floor(turns / length), since: now - turns * ms, ms };
}

/** How long a page stays, ms: long enough to find a name on it. */
export const PAGE_MS = 12_000;

/**
 * Which of a view's pages is on, from 0. By the time alone, so that screens side by side turn together; in a rotation each
 * turn goes on where the last one ended, or a view with more pages than its turn has time for would never show its last.
 */
export function pageAt(pages: number, { round, since, ms }: Turn): number {
  if (pages < 2) return 0;
  if (ms === Number.POSITIVE_INFINITY) return Math.floor(since / PAGE_MS) % pages;
  const inTurn = Math.min(pages, Math.max(1, Math.floor(ms / PAGE_MS)));
  return (round * inTurn + Math.floor((since * inTurn) / ms)) % pages;
}
