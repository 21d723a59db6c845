/**
 * A second book of the room, kept from what was committed alone and by plain rules: who joined which list when, and by
 * which act they left it; who took which seat. It knows nothing of places, claims or lines of the fold, so that the two
 * can't be wrong in the same way.
 */
import type { FoldEntry } from '../../src/kernel/entry.ts';

type Key = readonly [time: number, device: string, seq: number];

export interface Listed {
  readonly game: string;
  readonly player: string;
  /** [LIST-1] Effective time, device, seq. */
  key: Key;
  present: boolean;
  /** The open call. */
  call?: string | undefined;
  /** The table that they were last called to. */
  to?: string | undefined;
  /** [LIST-3] Calls that ran out: the first sends to the end. */
  expiries: number;
  /** [LIST-7] The floor moved it, and said why. */
  moved: boolean;
  /** [MUST-1] From a broken table: heads the list. */
  readonly broken: boolean;
}

export class Broken extends Error {}

export const demand = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Broken(what());
};

export function before(a: Key, b: Key): boolean {
  if (a[0] !== b[0]) return a[0] < b[0];
  return a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];
}

export function keyOf({ id, effective }: FoldEntry): Key {
  const dot = id.lastIndexOf('.');
  return [effective, id.slice(0, dot), Number(id.slice(dot + 1))];
}

export class Lists {
  private readonly listed = new Map<string, Listed>();
  private readonly gone = new Map<string, Listed>();

  get(game: string, player: string): Listed | undefined {
    return this.listed.get(`${game} ${player}`);
  }

  of(game: string): Listed[] {
    return [...this.listed.values()].filter((one) => one.game === game);
  }

  ofPlayer(player: string): Listed[] {
    return [...this.listed.values()].filter((one) => one.player === player);
  }

  get size(): number {
    return this.listed.size;
  }

  byCall(call: string): Listed | undefined {
    return [...this.listed.values()].find((one) => one.call === call);
  }

  add(entry: Omit<Listed, 'expiries' | 'moved' | 'call' | 'to'>): void {
    const name = `${entry.game} ${entry.player}`;
    demand(!this.listed.has(name), () => `[LIST-5] ${entry.player} is on the list of ${entry.game} twice`);
    this.listed.set(name, { ...entry, expiries: 0, moved: false });
  }

  remove(game: string, player: string): Listed | undefined {
    const name = `${game} ${player}`;
    const entry = this.listed.get(name);
    if (entry) this.gone.set(name, { ...entry, call: undefined });
    this.listed.delete(name);
    return entry;
  }

  /** [LIST-7] At its old place, present, what it missed forgiven. */
  restore(game: string, player: string): void {
    const entry = this.gone.get(`${game} ${player}`);
    // What once sent it to the end, or elsewhere, still explains its place.
    const moved = entry?.moved === true || (entry?.expiries ?? 0) > 0;
    const listed = this.get(game, player);
    if (entry && !listed) this.listed.set(`${game} ${player}`, { ...entry, present: true, expiries: 0, moved });
    // Who had joined anew has the better of both places.
    if (entry && listed) listed.moved ||= before(entry.key, listed.key);
  }

  /**
   * [LIST-1] [LIST-4] Nobody who came before, is here and isn't called may be passed over, unless an act says why: their
   * call ran out, the floor moved one of the two, or a table broke.
   */
  mayGo(next: Listed, elsewhere: (player: string) => boolean = () => false): void {
    if (next.moved || next.broken) return;
    for (const other of this.of(next.game)) {
      if (other === next || !other.present || other.call !== undefined || elsewhere(other.player)) continue;
      if (other.moved || other.expiries > 0 || !before(other.key, next.key)) continue;
      throw new Broken(`[LIST-1] ${other.player} was passed over for ${next.player} on the list of ${next.game}`);
    }
  }
}

/** [SEAT-3] One player a seat, one seat a player; [MUST-1] and since when at their table. */
export class Seats {
  private readonly players = new Map<string, string>();
  private readonly seatOf = new Map<string, { table: string; seat: number; since: number; nth: number }>();

  sit(player: string, table: string, seat: number, since: number, nth = 0): void {
    const key = `${table}.${seat}`;
    demand(!this.players.has(key), () => `[SEAT-3] ${player} and ${this.players.get(key)} both sit in ${key}`);
    demand(!this.seatOf.has(player), () => `[SEAT-3] ${player} sits in two seats`);
    this.players.set(key, player);
    this.seatOf.set(player, { table, seat, since, nth });
  }

  /** Where they sat. */
  rise(player: string): { table: string; since: number; nth: number } {
    const at = this.seatOf.get(player);
    if (!at) throw new Broken(`[SEAT-3] ${player} gets up from no seat`);
    this.players.delete(`${at.table}.${at.seat}`);
    this.seatOf.delete(player);
    return at;
  }

  at(player: string) {
    return this.seatOf.get(player);
  }

  /** [MUST-1] The longest seated of some tables. */
  longest(tables: readonly string[]): string | undefined {
    const seated = [...this.seatOf].filter(([, { table }]) => tables.includes(table));
    return seated.sort(([, a], [, b]) => a.since - b.since || a.nth - b.nth || (a.table < b.table ? -1 : 1))[0]?.[0];
  }

  get all(): readonly (readonly [player: string, key: string])[] {
    return [...this.seatOf].map(([player, { table, seat }]) => [player, `${table}.${seat}`] as const);
  }
}
