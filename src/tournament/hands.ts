/** The hands of hand-for-hand as acts change them ([BUST-3]). */
import type { ApplyContext } from '../kernel/kind.ts';
import { clockFollows } from './clock-acts.ts';
import type { TournamentDraft } from './fields.ts';
import { THIS } from './state.ts';

/** The next hand: a number is kept for its busts, so that one told late still ranks with its own hand. */
export function dealHand(draft: TournamentDraft, ctx: ApplyContext): void {
  const row = draft.get('handForHand', THIS)!;
  const { bustHands } = draft.get('counts', THIS)!;
  const hand = row.hand + 1;
  draft.set('hands', String(hand), { number: bustHands, from: ctx.effective, until: null });
  draft.patch('counts', THIS, { bustHands: bustHands + 1 });
  draft.patch('handForHand', THIS, { hand, done: [] });
}

/** The hand is over; by policy it took its time of the clock. */
export function endHand(draft: TournamentDraft, ctx: ApplyContext): void {
  const { hand, handMs } = draft.get('handForHand', THIS)!;
  draft.patch('hands', String(hand), { until: ctx.effective });
  if (handMs !== null) clockFollows(draft, { type: 'spend', ms: handMs }, ctx);
}
