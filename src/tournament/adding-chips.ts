/** Chips beside entries: re-buys and add-ons in their windows and limits ([ENTRY-4]), adjustments ([CHIP-2]). Counts only. */
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import { positionAt } from './clock.ts';
import type { TournamentDraft } from './fields.ts';
import { clockOf, closedToActs } from './standing.ts';
import { type PlayerId, THIS } from './state.ts';

export interface ChipsAsked {
  readonly player: PlayerId;
  /** Which re-buy or add-on of the player's: two tablets that tell of one must not make two. */
  readonly nth: number;
}

export function addChips(
  draft: TournamentDraft,
  sort: 'rebuys' | 'addOns',
  { player, nth }: ChipsAsked,
  ctx: ApplyContext,
): Refusal | undefined {
  const closed = closedToActs(draft);
  if (closed) return closed;
  const code = sort === 'rebuys' ? 'rebuy' : 'add-on';
  const row = draft.get('players', player);
  if (row?.status !== 'in') return refuse('player.not-in', { player });
  if (nth <= row[sort]) {
    ctx.notice(`${code}.twice`, { player, nth });
    return undefined;
  }
  const terms = draft.get('tournament', THIS)![sort];
  if (!terms) return refuse(`${code}.none`, { player });
  const { index } = positionAt(clockOf(draft)!, ctx.effective);
  if (index < terms.fromRow || index > terms.untilRow) return refuse(`${code}.window`, { player, index });
  if (terms.limit !== null && nth > terms.limit) return refuse(`${code}.limit`, { player, limit: terms.limit });
  if (nth !== row[sort] + 1) return refuse(`${code}.unknown`, { player, nth });
  const counts = draft.get('counts', THIS)!;
  draft.set('players', player, { ...row, [sort]: nth, issued: row.issued + terms.chips });
  draft.patch('counts', THIS, { chipsIssued: counts.chipsIssued + terms.chips });
  return undefined;
}

/** Chips that come into play beside entries, or leave it (below 0); never more than are there. */
export function adjustChips(draft: TournamentDraft, chips: number): Refusal | undefined {
  const { chipsIssued, chipsAdded, chipsRemoved } = draft.get('counts', THIS)!;
  const inPlay = chipsIssued - chipsRemoved;
  if (inPlay + chips < 0) return refuse('chips.not-in-play', { chips: -chips, inPlay });
  if (chips >= 0) draft.patch('counts', THIS, { chipsIssued: chipsIssued + chips, chipsAdded: chipsAdded + chips });
  else draft.patch('counts', THIS, { chipsRemoved: chipsRemoved - chips });
  return undefined;
}
