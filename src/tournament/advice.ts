/** What the director should do next, the most urgent first. Each piece of advice names its rule. */
import { type AlternateAdvice, adviseAlternate } from './alternates.ts';
import { adviseBalance, type BalanceAdvice, type BalanceMeans, type HaltNotice, haltNotices } from './balance.ts';
import { adviseBreak, type BreakAdvice } from './breaking.ts';
import { adviseColourUp, type ColourUpAdvice } from './colour-up.ts';
import type { State } from './fields.ts';
import { adviseHandForHand, type HandAdvice } from './hand-for-hand.ts';
import { adviseRedraw, type RedrawAdvice } from './redraw.ts';

export type Advice =
  | { readonly sort: 'redraw'; readonly advice: RedrawAdvice }
  | { readonly sort: 'halt'; readonly advice: HaltNotice }
  | { readonly sort: 'break'; readonly advice: BreakAdvice }
  | { readonly sort: 'balance'; readonly advice: BalanceAdvice }
  | { readonly sort: 'hand-for-hand'; readonly advice: HandAdvice }
  | { readonly sort: 'colour-up'; readonly advice: ColourUpAdvice }
  | { readonly sort: 'alternate'; readonly advice: AlternateAdvice };

/**
 * A redraw seats everyone anew, so nothing else is worth doing before it; a table that can break is not balanced
 * first. `now`: ms since 1970.
 */
export function advise(state: State, now: number, means: BalanceMeans = {}): Advice[] {
  const found: Advice[] = [];
  const redraw = adviseRedraw(state, now);
  const breaking = redraw ? undefined : adviseBreak(state, now);
  const balance = redraw || breaking ? undefined : adviseBalance(state, means);
  const hand = adviseHandForHand(state);
  const colour = adviseColourUp(state, now);
  const alternate = adviseAlternate(state, now);
  if (redraw) found.push({ sort: 'redraw', advice: redraw });
  for (const notice of haltNotices(state)) if (!notice.waived) found.push({ sort: 'halt', advice: notice });
  if (breaking) found.push({ sort: 'break', advice: breaking });
  if (balance) found.push({ sort: 'balance', advice: balance });
  if (hand) found.push({ sort: 'hand-for-hand', advice: hand });
  if (colour) found.push({ sort: 'colour-up', advice: colour });
  if (alternate) found.push({ sort: 'alternate', advice: alternate });
  return found;
}
