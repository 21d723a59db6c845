/** A tournament played in a test: acts by device, times that move on, the fold they come to. */
import { type FoldEntry, type Layer, type Plain, type Reader, SubjectFold } from '../../kernel/index.ts';
import type { StructureRow } from '../../structure/structure.ts';
import { tournament } from '../index.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import type { TournamentTables } from '../state.ts';

export const MINUTE = 60_000;
/** A Friday in 2026, 19:00 UTC; every test evening begins then. */
export const SEVEN = Date.UTC(2026, 0, 9, 19, 0, 0);

export const ROWS: StructureRow[] = [
  { type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 },
  { type: 'level', smallBlind: 200, bigBlind: 400, ante: 400, anteKind: 'big_blind', minutes: 20 },
  { type: 'break', minutes: 10, label: 'Dinner' },
  { type: 'level', smallBlind: 300, bigBlind: 600, ante: 600, anteKind: 'big_blind', minutes: 15 },
];

export const CREATED = {
  name: 'Friday Deepstack',
  structure: { rows: ROWS },
  seatsPerTable: 9,
  startingStack: 30_000,
  capacity: null as number | null,
  prizePlaces: 3,
  closesAfterRow: null as number | null,
  reentries: null as { limit: number | null } | null,
  rebuys: null as { fromRow: number; untilRow: number; limit: number | null; chips: number } | null,
  addOns: null as { fromRow: number; untilRow: number; limit: number | null; chips: number } | null,
  policy: DEFAULT_POLICY,
};

export class Evening {
  readonly fold = new SubjectFold(tournament);
  /** Milliseconds since 1970; acts take place now. */
  now = SEVEN;
  private readonly made = new Map<string, number>();

  get state(): Reader<TournamentTables> {
    return this.fold.root as Layer as Reader<TournamentTables>;
  }

  /** Do something now, or at `at` when it arrives late. Returns the entry's id. */
  act(kind: string, body: Plain = {}, more: Partial<FoldEntry> = {}): string {
    const device = more.device ?? 'tablet-a';
    const seq = (this.made.get(device) ?? 0) + 1;
    this.made.set(device, seq);
    const at = more.at ?? this.now;
    const times = { at, effective: more.effective ?? at, committedAt: more.committedAt ?? this.now };
    const known = { kv: 1, actor: `user-of-${device}`, verdict: 'ok' as const };
    const entry: FoldEntry = { ...known, ...more, ...times, id: `${device}.${seq}`, device, kind, body };
    this.fold.append([entry]);
    return entry.id;
  }

  revert = (target: string): string => this.act('act.reverted', { target });
  restore = (target: string): string => this.act('act.restored', { target });

  outcome(id: string): string {
    const outcome = this.fold.outcomes.get(id)!;
    return outcome.type === 'refused' ? outcome.refusal.refused : outcome.type;
  }

  later(ms: number): this {
    this.now += ms;
    return this;
  }
}

export interface EveningPlan extends Partial<typeof CREATED> {
  readonly tables?: number;
  readonly players?: number;
  /** Seat player i (from 1) at table 1 + (i−1) mod tables, and start the clock. */
  readonly playing?: boolean;
}

/** A made tournament with registration open, tables t1… and registered players p1…. */
export function evening({ tables = 2, players = 0, playing = false, ...created }: EveningPlan = {}): Evening {
  const made = new Evening();
  made.act('tournament.created', { ...CREATED, ...created } as unknown as Plain);
  made.act('registration.opened');
  for (let t = 1; t <= tables; t++) made.act('table.added', { table: `t${t}`, number: t });
  for (let p = 1; p <= players; p++) made.act('player.registered', { player: `p${p}` });
  if (!playing) return made;
  for (let p = 0; p < players; p++) {
    const seat = `t${1 + (p % tables)}.${1 + Math.floor(p / tables)}`;
    made.act('player.seated', { player: `p${p + 1}`, seat });
  }
  made.act('clock.started');
  return made;
}
