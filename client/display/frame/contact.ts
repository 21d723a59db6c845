import type { Formats } from '../../text/format.ts';
import { words } from '../words.ts';

/** [SCREEN-2] Silence of the venue that is worth a word, ms. Its server says something every ten seconds. */
export const QUIET_MS = 30_000;

/**
 * How old what is shown is, discreetly: `as of now`, `as of 2 min ago`. `checked` is false while the time itself is the
 * screen's own guess, after a power cut with no server.
 */
export function contactWords(
  { now, heardAt, checked }: { now: number; heardAt: number | undefined; checked: boolean },
  formats: Formats,
): string | undefined {
  if (heardAt === undefined) return undefined;
  const age = now - heardAt;
  const asOf = age < QUIET_MS ? words.asOfNow : words.asOf(formats.age(age));
  return checked ? asOf : `${asOf} · ${words.unchecked}`;
}
