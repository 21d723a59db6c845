/** `time.corrected`: the primary's own clock was stepped, so every moment that was noted moves along. */
import type { TournamentDraft } from './fields.ts';
import { THIS } from './state.ts';

export function shiftTime(draft: TournamentDraft, ms: number): void {
  const clock = draft.get('clock', THIS);
  if (clock) draft.set('clock', THIS, { ...clock, at: clock.at + ms });
  for (const [id, row] of [...draft.entries('clockActs')]) {
    const act =
      row.act.type === 'set' ? { ...row.act, clock: { ...row.act.clock, at: row.act.clock.at + ms } } : row.act;
    draft.set('clockActs', id, { ...row, effective: row.effective + ms, act });
  }
  for (const [player, row] of [...draft.entries('players')])
    draft.set('players', player, { ...row, registeredAt: row.registeredAt + ms });
  for (const [bust, row] of [...draft.entries('busts')]) draft.set('busts', bust, { ...row, at: row.at + ms });
  for (const [hand, row] of [...draft.entries('hands')])
    draft.set('hands', hand, { ...row, from: row.from + ms, until: row.until === null ? null : row.until + ms });
  for (const [player, row] of [...draft.entries('moves')]) draft.set('moves', player, { ...row, at: row.at + ms });
  for (const [player, row] of [...draft.entries('alternates')])
    draft.set('alternates', player, {
      ...row,
      listedAt: row.listedAt + ms,
      until: row.until === null ? null : row.until + ms,
    });
  for (const [flight, row] of [...draft.entries('flights')]) draft.set('flights', flight, { ...row, at: row.at + ms });
  for (const [row, each] of [...draft.entries('colourUps')]) draft.set('colourUps', row, { ...each, at: each.at + ms });
  const results = draft.get('results', THIS);
  if (results && results.publishedAt !== null) draft.patch('results', THIS, { publishedAt: results.publishedAt + ms });
  const tournament = draft.get('tournament', THIS);
  if (tournament && tournament.closedAt !== null)
    draft.patch('tournament', THIS, { closedAt: tournament.closedAt + ms });
}
