import { z } from 'zod/mini';
import { refuse, type SampleContext } from '../../kernel/kind.ts';
import { checkRows } from '../../structure/check.ts';
import { structureRows } from '../../structure/schema.ts';
import type { StructureRow } from '../../structure/structure.ts';
import { readyClock } from '../clock.ts';
import { chips, count, defineTournamentKind, FLOOR, rowIndex } from '../fields.ts';
import { DEFAULT_POLICY, policyBody } from '../policy.ts';
import { oneIn } from '../samples.ts';
import { CLOCK_POSITION, type PolicyRow, THIS } from '../state.ts';
import { capacity } from './capacity.set.ts';

const limit = z.nullable(count);
export const chipTerms = z.strictObject({ fromRow: rowIndex, untilRow: rowIndex, limit, chips });

/** The tournament with its structure and house policy in full: its fold reads nothing from outside. */
export const tournamentCreated = defineTournamentKind({
  kind: 'tournament.created',
  version: 1,
  body: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(80)),
    structure: z.strictObject({ rows: structureRows }),
    seatsPerTable: z.int().check(z.gte(2), z.lte(12)),
    startingStack: chips.check(z.gte(1)),
    capacity,
    prizePlaces: count,
    closesAfterRow: z.nullable(rowIndex),
    reentries: z.nullable(z.strictObject({ limit })),
    rebuys: z.nullable(chipTerms),
    addOns: z.nullable(chipTerms),
    policy: policyBody,
  }),
  may: FLOOR,
  apply(draft, body, ctx) {
    if (draft.has('tournament', THIS)) return refuse('tournament.exists');
    const { structure, policy, ...facts } = body;
    const fault = checkRows(structure.rows).refusals[0];
    if (fault) return refuse('structure.refused', { row: fault.row, field: fault.field, fault: fault.code });
    draft.set('tournament', THIS, { ...facts, phase: 'announced', registration: 'unopened', closedAt: null });
    draft.set('structure', THIS, structure);
    draft.set('policy', THIS, policy);
    draft.set('counts', THIS, {
      entries: 0,
      entrants: 0,
      left: 0,
      seated: 0,
      tables: 0,
      bustHands: 0,
      clockActs: 0,
      chipsIssued: 0,
      chipsAdded: 0,
      chipsRemoved: 0,
    });
    draft.set('clock', THIS, readyClock(structure.rows, 0));
    draft.set('marks', CLOCK_POSITION, { by: ctx.id });
  },
  sample: (state, ctx) => (state.has('tournament', THIS) && ctx.random(20) > 0 ? undefined : sampleTournament(ctx)),
});

function sampleTournament(ctx: SampleContext) {
  const drawPool: PolicyRow['drawPool'] = ctx.random(4) === 0 ? 'all' : 'shortest';
  return {
    name: 'Sample',
    structure: { rows: SAMPLE_ROWS },
    seatsPerTable: 2 + ctx.random(8),
    startingStack: 1000 * (1 + ctx.random(40)),
    capacity: oneIn(3, ctx) ? 4 + ctx.random(30) : null,
    prizePlaces: ctx.random(4),
    closesAfterRow: oneIn(2, ctx) ? ctx.random(4) : null,
    reentries: oneIn(3, ctx) ? null : { limit: oneIn(2, ctx) ? null : 1 + ctx.random(2) },
    rebuys: oneIn(2, ctx) ? { fromRow: 0, untilRow: 1, limit: null, chips: 5000 } : null,
    addOns: oneIn(2, ctx) ? { fromRow: 0, untilRow: 2, limit: 1, chips: 10_000 } : null,
    policy: { ...DEFAULT_POLICY, drawPool },
  };
}

const SAMPLE_ROWS: StructureRow[] = [
  { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 },
  { type: 'level', smallBlind: 200, bigBlind: 400, ante: 400, anteKind: 'big_blind', minutes: 20 },
  { type: 'break', minutes: 10 },
  { type: 'level', smallBlind: 300, bigBlind: 600, ante: 600, anteKind: 'big_blind', minutes: 15 },
];
