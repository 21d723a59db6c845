import { z } from 'zod/mini';
import { type ApplyContext, refuse } from '../../kernel/kind.ts';
import { samePlain } from '../../kernel/plain.ts';
import { checkRows } from '../../structure/check.ts';
import { structureRows } from '../../structure/schema.ts';
import { rowOfLevel, type StructureRow } from '../../structure/structure.ts';
import { levelNumberAt, positionAt, readyClock } from '../clock.ts';
import { clockFollows } from '../clock-acts.ts';
import { defineTournamentKind, FLOOR, rowIndex, type State, type TournamentDraft } from '../fields.ts';
import { closedToActs } from '../standing.ts';
import { CLOCK_POSITION, THIS } from '../state.ts';
import { chipTerms } from './tournament.created.ts';

/**
 * [STRUCT-1] Other levels and breaks from here on, whole, with what is named by row ([ENTRY-3], [ENTRY-4]) for the new
 * rows. What was played stays as it was: rows up to the one in play, and breaks whose colour-up is entered. Two who
 * changed it without seeing each other: the first stands, since neither meant what both together would be.
 */
export const structureSet = defineTournamentKind({
  kind: 'structure.set',
  version: 1,
  body: z.strictObject({
    structure: z.strictObject({ rows: structureRows }),
    closesAfterRow: z.nullable(rowIndex),
    rebuys: z.nullable(chipTerms),
    addOns: z.nullable(chipTerms),
  }),
  may: FLOOR,
  expects: (state) => state.touchedBy('structure', THIS),
  apply(draft, { structure, ...terms }, ctx) {
    const closed = closedToActs(draft);
    if (closed) return closed;
    const fault = checkRows(structure.rows).refusals[0];
    if (fault) return refuse('structure.refused', { row: fault.row, field: fault.field, fault: fault.code });
    const before = draft.get('structure', THIS)!.rows;
    const changed = before.findIndex((row, at) => !samePlain(row, structure.rows[at]));
    if (changed >= 0 && changed < playedRows(draft, ctx.committedAt))
      return refuse('structure.played', { row: changed + 1 });
    if (ctx.stale) return refuse('structure.changed');
    draft.patch('tournament', THIS, terms);
    if (samePlain(before, structure.rows)) return;
    followRows(draft, before, structure.rows, ctx);
    draft.set('structure', THIS, structure);
    // A level that is named by its row means another one now.
    draft.set('marks', CLOCK_POSITION, { by: ctx.id });
  },
  sample: (state, ctx) => {
    const rows = state.get('structure', THIS)?.rows;
    const tournament = state.get('tournament', THIS);
    const last = rows?.at(-1);
    if (!rows || !tournament || last?.type !== 'level' || rows.length > 12 || ctx.random(8) > 0) return undefined;
    const next: StructureRow[] = [{ ...last, bigBlind: last.bigBlind * 2, minutes: 5 + ctx.random(20) }];
    const { closesAfterRow, rebuys, addOns } = tournament;
    const kept = ctx.random(4) === 0 ? rows.slice(1) : rows;
    return { structure: { rows: [...kept, ...next] }, closesAfterRow, rebuys, addOns };
  },
});

/** How many rows, from the first, can't be changed any more at `now` (ms since 1970). */
export function playedRows(state: State, now: number): number {
  const { rows } = state.get('structure', THIS)!;
  const anchor = state.get('clock', THIS)!;
  const colouredUp = [...state.entries('colourUps')].map(([row]) => Number(row) + 1);
  const { index } = positionAt({ rows, anchor }, Math.max(now, anchor.at));
  return Math.max(anchor.run === 'ready' ? 0 : Math.min(index + 1, rows.length), ...colouredUp);
}

/** The clock for the new rows, where its place in the old ones would mean something else in them. */
function followRows(
  draft: TournamentDraft,
  before: readonly StructureRow[],
  rows: readonly StructureRow[],
  ctx: ApplyContext,
): void {
  const clock = draft.get('clock', THIS)!;
  if (clock.run === 'ready') {
    if (samePlain(before[clock.index], rows[clock.index])) return;
    const number = levelNumberAt(before, clock.index);
    const index = clock.index === 0 ? 0 : (rowOfLevel({ rows }, number) ?? rows.length);
    const { minutes } = rows[index] ?? rows.at(-1)!;
    if ([...draft.rows('clockActs')].length === 0) draft.set('clock', THIS, readyClock(rows, 0));
    else clockFollows(draft, { type: 'level', index, remainingMs: minutes * 60_000 }, ctx);
    return;
  }
  const at = Math.max(ctx.committedAt, clock.at);
  const { index, remainingMs } = positionAt({ rows: before, anchor: clock }, at);
  // The last level is being repeated: this repeat ends, then what was added behind it follows.
  if (index === before.length && rows.length > before.length)
    clockFollows(draft, { type: 'set', clock: { run: clock.run, index: before.length - 1, remainingMs, at } }, ctx);
}
