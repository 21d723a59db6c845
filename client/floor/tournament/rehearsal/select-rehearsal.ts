/** What a break would come to, tried on a private copy: nothing of it is kept. */
import type { Refusal } from '../../../../src/kernel/kind.ts';
import { type Advice, advise } from '../../../../src/tournament/advice.ts';
import { breakAct } from '../../../../src/tournament/breaking.ts';
import type { State } from '../../../../src/tournament/fields.ts';
import { movesOutstanding } from '../../../../src/tournament/moves.ts';
import { rehearse } from '../../../../src/tournament/rehearsal.ts';
import type { Spot } from '../../../../src/tournament/state.ts';

export interface RehearsedMove {
  readonly player: string;
  readonly from: Spot | null;
  readonly to: Spot;
}

export interface RehearsedTable {
  readonly number: number;
  readonly before: number;
  /** Null: has left play. */
  readonly after: number | null;
}

export type Rehearsed =
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | {
      readonly type: 'done';
      readonly moves: readonly RehearsedMove[];
      /** By number. */
      readonly tables: readonly RehearsedTable[];
      /** What would be advised next. */
      readonly advice: readonly Advice[];
    };

/** `table` breaks at `now` (ms since 1970) by this seed. */
export function rehearseBreak(state: State, table: string, seed: string, now: number): Rehearsed {
  const { state: after, outcomes } = rehearse(state, breakAct(state, table, seed), now);
  const [outcome] = outcomes;
  if (outcome?.type === 'refused') return { type: 'refused', refusal: outcome.refusal };
  const before = new Map(movesOutstanding(state).map(({ player, event }) => [player, event]));
  return {
    type: 'done',
    moves: movesOutstanding(after)
      .filter(({ player, event }) => before.get(player) !== event)
      .map(({ player, from, to }) => ({ player, from, to })),
    tables: [...state.entries('tables')]
      .map(([id, { number, seated }]) => ({ number, before: seated, after: after.get('tables', id)?.seated ?? null }))
      .sort((a, b) => a.number - b.number),
    advice: advise(after, now),
  };
}
