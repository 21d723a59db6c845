/**
 * A tournament of more than 500 entries, from the first one to the winner, with all breaks, balances and redraws by the
 * software's own advice. What must never happen is looked for after every act.
 */
import { describe, expect, it } from 'vitest';
import { haltNotices, imbalance } from './balance.ts';
import { verifyDraw } from './drawing.ts';
import { invariants } from './invariants.ts';
import { missingPlace, publication, results } from './results.ts';
import { figures } from './select.ts';
import type { PlayerId, SeatKey } from './state.ts';
import { Night } from './testing/night.ts';

const SEED = 'cc623a9bb5470917c0ac29b7c97c50dd';
/** Looked at in whole after these; after every tenth act otherwise. */
const WEIGHTY = new Set(['table.broken', 'tables.redrawn', 'player.balanced', 'seats.drawn', 'tournament.finished']);
const CAUSES: Record<string, string> = {
  'player.balanced': 'balance',
  'table.broken': 'break',
  'tables.redrawn': 'redraw',
};

/** What a director would be asked about afterwards: who moved, how often, and why. */
class Witness {
  readonly moves = new Map<string, Map<PlayerId, number>>();
  readonly draws: string[] = [];
  acts = 0;
  halts = 0;
  private before = new Map<PlayerId, SeatKey | null>();

  look(night: Night, kind: string, id: string): void {
    this.acts++;
    const { state } = night;
    expect(figures(state)?.chipsInPlay, `chips after ${kind}`).toBe(night.stacks.total);
    this.lookForShortTables(night);
    if (WEIGHTY.has(kind) || this.acts % 10 === 0) expect(invariants(state), kind).toEqual([]);
    if (state.has('draws', id)) this.draws.push(id);
    this.noteMoves(night, kind);
  }

  /** [BAL-1] Counted by hand, not by the code that gives the notices. */
  private lookForShortTables({ state }: Night): void {
    const sizes = [...state.entries('tables')].filter(([, row]) => row.seated > 0);
    const fullest = Math.max(0, ...sizes.map(([, row]) => row.seated));
    const short = sizes.filter(([, row]) => fullest - row.seated >= 3).map(([table]) => table);
    if (state.get('tournament', 'this')?.phase !== 'running') return;
    const told = haltNotices(state).map(({ table }) => table);
    expect([...told].sort()).toEqual(short.sort());
    this.halts += short.length;
  }

  /** [BREAK-1] Exactly the players of the broken table have other seats, each one that nobody else has. */
  private noteMoves({ state }: Night, kind: string): void {
    const cause = CAUSES[kind];
    if (cause === undefined && kind !== 'seats.drawn') {
      for (const [player, row] of state.entries('players'))
        if ((this.before.get(player) ?? null) !== row.seat) this.before.set(player, row.seat);
      return;
    }
    const moved: PlayerId[] = [];
    for (const [player, row] of state.entries('players')) {
      const seat = this.before.get(player) ?? null;
      if (seat !== null && seat !== row.seat && row.seat !== null) moved.push(player);
      this.before.set(player, row.seat);
    }
    if (kind === 'seats.drawn') expect(moved, 'a draw moves nobody').toEqual([]);
    if (kind === 'player.balanced') expect(moved).toHaveLength(1);
    if (kind === 'table.broken') {
      const { players } = state.get('draws', this.draws[this.draws.length - 1]!)!;
      expect([...moved].sort()).toEqual([...players].sort());
    }
    if (cause === undefined) return;
    const times = this.moves.get(cause) ?? new Map<PlayerId, number>();
    for (const player of moved) times.set(player, (times.get(player) ?? 0) + 1);
    this.moves.set(cause, times);
  }

  summary(entrants: number): string[] {
    return [...this.moves].map(([cause, times]) => {
      const counts = [...times.values()];
      const sum = counts.reduce((a, b) => a + b, 0);
      const spread = [1, 2, 3, 4, 5, 6].map((n) => counts.filter((each) => each === n).length).join('/');
      const most = Math.max(...counts);
      return `  ${cause}: ${sum} moves, ${(sum / entrants).toFixed(2)} a player, at most ${most}; once/twice/… ${spread}`;
    });
  }
}

describe('a night of more than 500 entries by the software’s own advice', () => {
  it('[BAL-1] [BREAK-1] [REDRAW-1] [BUST-5] [CHIP-1] ends with one winner and places 1 to N, no chip lost', () => {
    const cpu = process.cpuUsage();
    const witness = new Witness();
    const watch = (night: Night, kind: string, id: string) => witness.look(night, kind, id);
    const settled = ({ state }: Night) => expect(imbalance(state), 'in balance before the next hand').toBeUndefined();
    const night = new Night({ seed: SEED, hopefuls: 600, capacity: 450, watch, settled }).play();
    const { state, count } = night;
    const { entries, entrants } = figures(state)!;
    const lines = results(state);
    const seconds = process.cpuUsage(cpu);
    const used = (seconds.user + seconds.system) / 1_000_000;

    const told = Object.entries(count).map(([kind, times]) => `${kind} ${times}`);
    const head = `${entries} entries of ${entrants} players, ${witness.acts} acts, ${witness.halts} halt notices, ${used.toFixed(1)} s`;
    process.stdout.write(`${[head, ...witness.summary(entrants), `  ${told.join(', ')}`].join('\n')}\n`);

    expect(entries).toBeGreaterThanOrEqual(500);
    expect(lines).toHaveLength(entrants);
    expect(missingPlace(lines.map(({ place }) => place))).toBeUndefined();
    expect(lines.filter(({ place }) => place === 1)).toHaveLength(1);
    expect(night.stacks.of(lines[0]!.player), 'the winner has every chip').toBe(figures(state)!.chipsInPlay);
    expect(publication(state)).toMatchObject({ times: 1 });
    expect([...state.entries('$conflicts')]).toEqual([]);
    for (const draw of witness.draws) expect(verifyDraw(state, draw)?.holds, draw).toBe(true);
    for (const kind of [
      'alternate.called',
      'alternate.expired',
      'player.reentered',
      'colourup.done',
      'hand.dealt',
      'players.busted',
    ])
      expect(count[kind], kind).toBeGreaterThan(0);
    expect(count['tables.redrawn'], '27, 18 and the final table').toBe(3);
    expect(used, 'seconds of processor time').toBeLessThan(20);
  });
});
