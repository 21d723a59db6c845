/**
 * What a screen says of itself on the socket of its own board, with each question for the time: it acts for nobody, so this is
 * no event and stands in no log.
 */
import type { Plain } from '../kernel/plain.ts';

export const SOUND_STATES = ['off', 'on', 'blocked'] as const;
/** `blocked`: it should sound, and its browser does not let it before somebody has pressed a key there. */
export type SoundState = (typeof SOUND_STATES)[number];

export interface ScreenStatus {
  readonly sound: SoundState;
  /** Pixels of its picture. */
  readonly width: number;
  readonly height: number;
  /** How long its page has been open, ms. */
  readonly up: number;
}

const MOST_PIXELS = 32_768;
const whole = (value: Plain | undefined, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;

/** Undefined for anything else than a status. */
export function readStatus({
  sound,
  width,
  height,
  up,
}: {
  readonly [field: string]: Plain;
}): ScreenStatus | undefined {
  const known = SOUND_STATES.find((state) => state === sound);
  if (!known || !whole(width, MOST_PIXELS) || !whole(height, MOST_PIXELS) || !whole(up, Number.MAX_SAFE_INTEGER))
    return undefined;
  return { sound: known, width, height, up };
}

/** How a screen fares, as far as the venue's node can tell. */
export interface ScreenState extends Partial<ScreenStatus> {
  /** It follows its board now. */
  readonly live: boolean;
  /** Milliseconds since it last did. */
  readonly unseen: number;
}

/** The board `screens`: by device. Who is not there was not seen since the node started. */
export interface ScreenStatesBoard {
  readonly screens: { readonly [device: string]: ScreenState };
}
