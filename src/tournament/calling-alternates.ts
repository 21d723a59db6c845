/** Calls of alternates as acts change them ([ENTRY-5]). */
import type { ApplyContext } from '../kernel/kind.ts';
import type { TournamentDraft } from './fields.ts';
import { policyOf } from './policy.ts';
import { type PlayerId, THIS } from './state.ts';

/** One more call in this turn. */
export function callAlternate(draft: TournamentDraft, player: PlayerId, ctx: ApplyContext): void {
  const { calls } = draft.get('alternates', player)!;
  draft.patch('alternates', player, { calls: calls + 1, until: ctx.effective + policyOf(draft).alternateCallMs });
}

/** A call ran out: called again, as often as policy says, then to the end of the list. */
export function callRanOut(draft: TournamentDraft, player: PlayerId, ctx: ApplyContext): void {
  const row = draft.get('alternates', player)!;
  if (row.calls < policyOf(draft).alternateCalls) {
    callAlternate(draft, player, ctx);
    return;
  }
  const order = draft.get('counts', THIS)!.alternatesListed! + 1;
  draft.patch('counts', THIS, { alternatesListed: order });
  draft.set('alternates', player, { ...row, order, calls: 0, until: null });
}
