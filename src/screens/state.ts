import type { KernelTables } from '../kernel/entry.ts';
import type { View } from './views.ts';

/** Row id: the device's. */
export interface Display {
  /** What staff call it: "by the cage". */
  readonly name: string;
  readonly view: View;
  readonly pairedAt: number;
}

export const ANNOUNCEMENT_CODES = [
  'text',
  'shuffle-up',
  'last-hand',
  'registration-closing',
  'break',
  'seats-open',
] as const;

/** Row id: the announcement's own. */
export interface Announcement {
  /** `text`: in the words of the detachable part; else words that the screens know. */
  readonly code: (typeof ANNOUNCEMENT_CODES)[number];
  /** On these only; undefined: on all. */
  readonly displays?: readonly string[] | undefined;
  readonly at: number;
  /** When it goes by itself, in ms since 1970; undefined: when it is cleared. */
  readonly until?: number | undefined;
}

export interface ScreensTables extends KernelTables {
  displays: Display;
  announcements: Announcement;
}
