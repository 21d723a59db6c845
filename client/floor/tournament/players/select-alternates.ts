/** The list of alternates as rows to show ([ENTRY-5]). */
import type { EventId } from '../../../../src/kernel/layer.ts';
import { adviseAlternate, alternates } from '../../../../src/tournament/alternates.ts';
import type { State } from '../../../../src/tournament/fields.ts';

export interface AlternateLine {
  /** The player's id. */
  readonly id: string;
  readonly place: number;
  /** How often they were called in this turn. */
  readonly calls: number;
  /** When the present call runs out (ms since 1970); null while they are not called. */
  readonly until: number | null;
  readonly listedAt: number;
  /** Comes next: a place is open, and nobody was called for it. */
  readonly next: boolean;
  readonly tentative: boolean;
}

/** `now`: ms since 1970. */
export function selectAlternates(state: State, now: number, pending: ReadonlySet<EventId>): AlternateLine[] {
  const next = adviseAlternate(state, now)?.player;
  return alternates(state, now).map(({ player, ...row }) => ({
    ...{ id: player, place: row.place, calls: row.calls, until: row.until, listedAt: row.listedAt },
    ...{ next: player === next, tentative: pending.has(state.touchedBy('alternates', player) ?? '') },
  }));
}
