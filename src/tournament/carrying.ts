/** A stack taken over from a flight ([ENTRY-7]). */
import type { ApplyContext } from '../kernel/kind.ts';
import type { TournamentDraft } from './fields.ts';
import { policyOf } from './policy.ts';
import { type PlayerId, THIS } from './state.ts';

/** False when the player is in already by an entry of their own. */
export function carry(draft: TournamentDraft, player: PlayerId, chips: number, ctx: ApplyContext): boolean {
  const row = draft.get('players', player);
  const before = draft.get('carried', player);
  if (row?.status === 'in' && !before) return false;
  const forward = before ? { best: Math.max(before.chips, chips), last: chips, sum: before.chips + chips } : undefined;
  const stack = forward?.[policyOf(draft).stackForward] ?? chips;
  const counts = draft.get('counts', THIS)!;
  draft.patch('counts', THIS, { chipsIssued: counts.chipsIssued + stack - (before?.chips ?? 0) });
  draft.set('carried', player, { chips: stack });
  if (row?.status === 'in') {
    // What they bought since the first flight is theirs beside the stack.
    const more = stack - before!.chips;
    draft.patch('players', player, { issued: row.issued + more, chips: row.chips === null ? null : row.chips + more });
    return true;
  }
  draft.delete('alternates', player);
  draft.set('players', player, {
    ...{ status: 'in', entry: row?.entry ?? 1, seat: null, present: false, away: false, rebuys: 0, addOns: 0 },
    ...{ issued: stack, chips: stack, registeredAt: ctx.effective },
  });
  const { entries, entrants, left } = counts;
  draft.patch('counts', THIS, { entries: entries + 1, entrants: entrants + 1, left: left + 1 });
  return true;
}
