/** [MUST-1] Whether a table may feed others. */
import { type Refusal, refuse } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import { reaches } from './chain.ts';
import type { FloorTables, GameId, TableId } from './state.ts';

/** Why this table of `game` can't feed those; undefined when it can. */
export function linkRefusal(
  state: Reader<FloorTables>,
  game: GameId,
  table: TableId,
  feeds: readonly TableId[],
): Refusal | undefined {
  for (const other of feeds) {
    const row = state.get('tables', other);
    if (!row || row.state === 'closed') return refuse('table.closed', { table: other });
    if (row.game !== game) return refuse('table.other-game', { table: other, game: row.game });
    if (other === table || reaches(state, other, table)) return refuse('chain.loops', { table, feeds: other });
  }
  return undefined;
}
