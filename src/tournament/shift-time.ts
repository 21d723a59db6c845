/** `time.corrected`: the primary's own clock was stepped, so every moment that the clock counts from moves along. */
import type { TournamentDraft } from './fields.ts';
import { THIS } from './state.ts';

export function shiftTime(draft: TournamentDraft, ms: number): void {
  const clock = draft.get('clock', THIS);
  if (clock) draft.set('clock', THIS, { ...clock, at: clock.at + ms });
  const acts = [...draft.entries('clockActs')].sort(([, a], [, b]) => a.order - b.order);
  for (const [id, row] of acts) {
    const act =
      row.act.type === 'set' ? { ...row.act, clock: { ...row.act.clock, at: row.act.clock.at + ms } } : row.act;
    draft.set('clockActs', id, { ...row, effective: row.effective + ms, act });
  }
  const tournament = draft.get('tournament', THIS);
  if (tournament && tournament.closedAt !== null)
    draft.patch('tournament', THIS, { closedAt: tournament.closedAt + ms });
}
