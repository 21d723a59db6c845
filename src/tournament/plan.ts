/** From a structure and what its file says to the body of `tournament.created`, with usual values for the rest. */
import { leadOf, levelsOf, rowOfLevel, type Structure, type StructureTerms } from '../structure/structure.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { ChipTerms, PolicyRow, ReentryTerms } from './state.ts';

/** What `tournament.created` carries. */
export interface TournamentPlan {
  readonly name: string;
  readonly structure: { readonly rows: Structure['rows'] };
  readonly seatsPerTable: number;
  readonly startingStack: number;
  readonly capacity: number | null;
  readonly prizePlaces: number;
  readonly closesAfterRow: number | null;
  readonly reentries: ReentryTerms | null;
  readonly rebuys: ChipTerms | null;
  readonly addOns: ChipTerms | null;
  readonly policy: PolicyRow;
}

/** Where neither the file nor the host says otherwise: nine-handed, 200 big blinds of the first level. */
export function planFor(
  structure: Structure,
  terms: StructureTerms,
  choices: Partial<TournamentPlan> & { readonly name: string },
): TournamentPlan {
  const usual = {
    structure: { rows: structure.rows },
    seatsPerTable: 9,
    startingStack: terms.startingStack ?? usualStack(structure),
    capacity: null,
    prizePlaces: 0,
    closesAfterRow: rowOfLevel(structure, terms.lateRegistrationUntilLevel ?? 0) ?? null,
    reentries: null,
    rebuys: rebuysOf(structure, terms),
    addOns: addOnsOf(structure, terms),
    policy: usualPolicy(structure),
  };
  return { ...usual, ...choices };
}

function usualStack({ rows }: Structure): number {
  const first = rows.find((row) => row.type === 'level');
  return 200 * Math.max(1, first ? leadOf(first) : 1);
}

/** [BAL-2] Where nothing but stud is played there is no big blind to move by: the seat that opened last is filled. */
function usualPolicy(structure: Structure): PolicyRow {
  const stud = levelsOf(structure).every((level) => level.bigBlind === 0 && (level.bringIn ?? 0) > 0);
  return stud ? { ...DEFAULT_POLICY, balanceBy: 'last-seat' } : DEFAULT_POLICY;
}

function rebuysOf(structure: Structure, { rebuys }: StructureTerms): ChipTerms | null {
  const untilRow = rebuys && rowOfLevel(structure, rebuys.untilLevel);
  return rebuys && untilRow !== undefined ? { fromRow: 0, untilRow, limit: rebuys.limit, chips: rebuys.chips } : null;
}

/** Add-ons are taken in one break, which the file names ("first break"); in the first when it is not understood. */
function addOnsOf({ rows }: Structure, { addOns }: StructureTerms): ChipTerms | null {
  const breaks = rows.flatMap((row, i) => (row.type === 'break' ? [i] : []));
  const words = ['first', 'second', 'third', 'fourth'];
  const nth = words.findIndex((word) => addOns?.at.toLowerCase().includes(word));
  const row = breaks[Math.max(0, nth)];
  return addOns && row !== undefined ? { fromRow: row, untilRow: row, limit: addOns.limit, chips: addOns.chips } : null;
}
