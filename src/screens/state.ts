import type { KernelTables } from '../kernel/entry.ts';
import type { View } from './views.ts';

export const THEMES = ['dark', 'light'] as const;

/** [CLOCK-5] What a screen does when a minute is left, a level begins and a break ends. */
export interface Cues {
  readonly sound: boolean;
  readonly flash: boolean;
}

/** Until somebody says otherwise: a room has one loudspeaker or none, and every screen that shows a clock may flash. */
export const DEFAULT_CUES: Cues = { sound: false, flash: true };

/** Row id: the device's. */
export interface Display {
  /** What staff call it: "by the cage". */
  readonly name: string;
  readonly view: View;
  readonly pairedAt: number;
  /** What staff call the screens that belong together: "Ballroom". */
  readonly group?: string | undefined;
  readonly theme?: (typeof THEMES)[number] | undefined;
  readonly cues?: Cues | undefined;
  /** It shows its name until then, ms since 1970. */
  readonly identifyUntil?: number | undefined;
  /** When it was last told to start its page anew, ms since 1970. */
  readonly reloadedAt?: number | undefined;
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

/** Row id: the slide's own. Its words are the detachable part. */
export interface Slide {
  readonly set: string;
  /** Its place in the set: the lower, the earlier. */
  readonly order: number;
  readonly writtenAt: number;
}

export interface ScreensTables extends KernelTables {
  displays: Display;
  announcements: Announcement;
  slides: Slide;
}
