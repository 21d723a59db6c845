/** Entries: a player comes in with a full starting stack, or the entry is voided ([ENTRY-2], [ENTRY-4], [ENTRY-6]). */
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import type { State, TournamentDraft } from './fields.ts';
import { free } from './seating.ts';
import { type PlayerId, THIS } from './state.ts';

/** One more entry for a player who has none that is live. */
export function enter(draft: TournamentDraft, player: PlayerId, ctx: ApplyContext): void {
  const before = draft.get('players', player);
  draft.delete('alternates', player);
  const { startingStack } = draft.get('tournament', THIS)!;
  const counts = draft.get('counts', THIS)!;
  // A voided entry leaves its number to the next: it has no bust that could be confused with it.
  const entry = before ? before.entry + (before.status === 'out' ? 1 : 0) : 1;
  draft.set('players', player, {
    status: 'in',
    entry,
    seat: null,
    present: false,
    away: false,
    rebuys: before?.rebuys ?? 0,
    addOns: before?.addOns ?? 0,
    issued: (before?.issued ?? 0) + startingStack,
    chips: null,
    registeredAt: ctx.effective,
  });
  draft.set('counts', THIS, {
    ...counts,
    entries: counts.entries + 1,
    entrants: counts.entrants + (before?.status === 'out' ? 0 : 1),
    left: counts.left + 1,
    chipsIssued: counts.chipsIssued + startingStack,
  });
}

/** [ENTRY-4] Only after a bust, and up to the limit. */
export function reentryRefusal(state: State, player: PlayerId, entry: number): Refusal | undefined {
  const row = state.get('players', player);
  const terms = state.get('tournament', THIS)!.reentries;
  if (row?.status !== 'out' || row.entry + 1 !== entry) return refuse('reentry.not-out');
  if (!terms) return refuse('reentry.none');
  if (terms.limit !== null && entry - 1 > terms.limit) return refuse('reentry.limit', { limit: terms.limit });
  return undefined;
}

/** [ENTRY-6] Before play an entry that is withdrawn counts for nothing: all its chips leave the count. */
export function voidEntry(draft: TournamentDraft, player: PlayerId): void {
  const row = draft.get('players', player)!;
  const counts = draft.get('counts', THIS)!;
  if (row.seat !== null) free(draft, row.seat);
  const nothing = { seat: null, issued: 0, rebuys: 0, addOns: 0, chips: null };
  draft.set('players', player, { ...row, ...nothing, status: 'withdrawn' });
  draft.delete('moves', player);
  draft.delete('carried', player);
  draft.patch('counts', THIS, {
    entries: counts.entries - 1,
    entrants: counts.entrants - 1,
    left: counts.left - 1,
    seated: counts.seated - (row.seat === null ? 0 : 1),
    chipsIssued: counts.chipsIssued - row.issued,
  });
}
