import type { Reader } from '../kernel/layer.ts';
import type { Announcement, Display, ScreensTables } from './state.ts';
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

/** Which of a rotation's views is on at `now` (ms): the same on every screen that rotates alike. */
export function viewAt(view: View, now: number): SingleView {
  if (view.type !== 'rotation') return view;
  return view.views[Math.floor(now / (view.seconds * 1000)) % view.views.length]!;
}
