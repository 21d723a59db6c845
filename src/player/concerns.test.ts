import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomWalk, type TestLog } from '../access/test-log.ts';
import { type FloorTables, floor, playerBoard } from '../floor/index.ts';
import type { Reader } from '../kernel/layer.ts';
import type { State as TournamentState } from '../tournament/fields.ts';
import { tournament } from '../tournament/index.ts';
import { type Concerned, concernedInTournament, concernedOnFloor, concernsAll } from './concerns.ts';
import { ownTournament } from './tournaments.ts';

/** Walks, and at every step holds that no board has changed but those of whom the entries concern. Returns how many were spared. */
function holds<T>(
  subject: Parameters<typeof randomWalk<T>>[0],
  seed: number,
  steps: number,
  of: { concerned(log: TestLog<T>, id: string): Concerned; boards(log: TestLog<T>): Map<string, string> },
): number {
  let before = new Map<string, string>();
  let seen = 0;
  let spared = 0;
  randomWalk(subject, seed, steps, (log, step) => {
    const concerned = new Set<string>();
    let all = false;
    for (const { id, kind } of log.entries.slice(seen)) {
      const found = concernsAll(kind) ? 'all' : of.concerned(log, id);
      if (found === 'all') all = true;
      else for (const player of found) concerned.add(player);
    }
    seen = log.entries.length;
    const after = of.boards(log);
    const changed = [...after]
      .filter(([player, board]) => (before.get(player) ?? 'null') !== board)
      .map(([player]) => player);
    if (!all)
      expect(
        changed.filter((player) => !concerned.has(player)),
        step,
      ).toEqual([]);
    if (!all) spared += after.size - concerned.size;
    before = after;
  });
  return spared;
}

describe('whom an entry concerns', () => {
  it('on the floor: nobody’s board changes whom it does not name, and most are left alone', () => {
    let spared = 0;
    const state = (log: TestLog<FloorTables>) => log.fold.root as unknown as Reader<FloorTables>;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        spared += holds(floor, seed, 150, {
          concerned: (log, id) => concernedOnFloor(state(log), log.fold.writesOf(id)),
          boards: (log) =>
            new Map(
              [...state(log).entries('players')].map(([id]) => [
                id,
                JSON.stringify(playerBoard(state(log), id, '') ?? null),
              ]),
            ),
        });
      }),
      { numRuns: 60 },
    );
    expect(spared).toBeGreaterThan(0);
  });

  it('in a tournament alike', () => {
    let spared = 0;
    const state = (log: { fold: { root: unknown } }) => log.fold.root as TournamentState;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        spared += holds(tournament, seed, 250, {
          concerned: (log, id) => concernedInTournament(state(log), log.fold.writesOf(id)),
          boards: (log) =>
            new Map(
              Array.from({ length: 12 }, (_, n) => `p${n}`).map((id) => [
                id,
                JSON.stringify(ownTournament(state(log), 't', id, { interested: false }) ?? null),
              ]),
            ),
        });
      }),
      // A withdrawal in a hand of hand-for-hand in which somebody else had gone out; the clock's first start; a winner who wins no more.
      { numRuns: 60, examples: [[364790752], [396770173], [102755253]] },
    );
    expect(spared).toBeGreaterThan(0);
  });
});
