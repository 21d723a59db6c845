/** Tables leaving play. */
import type { TournamentDraft } from './fields.ts';
import { seatKey } from './seating.ts';
import { type TableId, THIS } from './state.ts';

/** Take an empty table and its seats out of play. */
export function removeTable(draft: TournamentDraft, table: TableId): void {
  const { seats } = draft.get('tables', table)!;
  for (let number = 1; number <= seats; number++) draft.delete('seats', seatKey(table, number));
  draft.delete('tables', table);
  draft.patch('counts', THIS, { tables: draft.get('counts', THIS)!.tables - 1 });
}
