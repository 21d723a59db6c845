import type { DisplayBoard } from '../../../src/screens/board.ts';
import { words } from '../words.ts';

type Announced = DisplayBoard['announcements'][number];

/** Several at once take turns, each for this long, ms. */
const TURN_MS = 8000;

/** [SCREEN-1] The announcement that overlays the board at `now`; those whose time is up go without a message. */
export function announcementAt(display: DisplayBoard | undefined, now: number): Announced | undefined {
  const current = (display?.announcements ?? []).filter(({ until }) => until === null || until > now);
  return current[Math.floor(now / TURN_MS) % Math.max(1, current.length)];
}

/** The floor's own words, or those that every screen knows. */
export function announcementWords({ code, text }: Announced): string {
  if (code === 'text') return text ?? words.announcementUnknown;
  return words.announcement(code) ?? words.announcementUnknown;
}
