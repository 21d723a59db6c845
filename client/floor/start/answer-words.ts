import type { Answer } from '../../device/types.ts';
import { floorText } from '../../text/floor.ts';

const text = floorText.answers;

/** Why the venue's node did not do what was asked of it. */
export function answerWords(answer: Exclude<Answer, { type: 'done' }>): string {
  if (answer.type === 'failed') return text.unreachable;
  return (text.codes as Record<string, string>)[answer.code] ?? text.refused(answer.code);
}
