/** For tests: a room with two games, a table of four for the first, and players who are known. */
import { type Circumstances, TestLog } from '../access/test-log.ts';
import type { EventId } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { floor } from './index.ts';
import { DEFAULT_FLOOR_POLICY, type FloorPolicy } from './policy.ts';
import { type FloorTables, type Seat, seatKey, type WaitlistEntry } from './state.ts';
import { listOf } from './waiting.ts';

export const MINUTE = 60_000;
export const PLAYERS = ['ana', 'ben', 'cy', 'dee', 'eli', 'fay'] as const;

export class TestRoom extends TestLog<FloorTables> {
  constructor(policy: Partial<FloorPolicy> = {}) {
    super(floor);
    this.act('policy.adopted', { ...DEFAULT_FLOOR_POLICY, ...policy }, { device: 'edge' });
    this.act('game.added', { game: 'nlh', name: 'NLH', stakes: '1/3', seats: 4 });
    this.act('game.added', { game: 'plo', name: 'PLO', stakes: '5/5', seats: 6 });
    this.act('cashtable.opened', { table: 't1', game: 'nlh', label: '1' });
    for (const player of PLAYERS) this.act('player.added', { player });
  }

  join(player: string, more: Circumstances & { game?: string; origin?: string } = {}): EventId {
    const { game = 'nlh', origin = 'floor', ...rest } = more;
    return this.act('waitlist.joined', { game, player, origin }, rest);
  }

  seat(player: string, seat: number, more: Circumstances & { table?: string } = {}): EventId {
    const { table = 't1', ...rest } = more;
    return this.act('cash.seated', { player, table, seat }, rest);
  }

  callNext(saw: string, place: { table?: string; seat?: number } = {}, more: Circumstances = {}): EventId {
    return this.act('waitlist.called', { game: 'nlh', saw, ...place }, more);
  }

  list(game = 'nlh'): readonly string[] {
    return listOf(this.state, game).order;
  }

  entryOf(player: string, game = 'nlh'): WaitlistEntry | undefined {
    return this.state.get('entries', `${game}.${player}`);
  }

  /** Players with an open call, by name. */
  called(): string[] {
    return [...this.state.rows('calls')].map(({ player }) => player).sort();
  }

  seatAt(seat: number, table = 't1'): Seat | undefined {
    return this.state.get('seats', seatKey(table, seat));
  }

  /** What an act's refusal or notice tells besides its code. */
  details(id: EventId): { readonly [detail: string]: Plain | undefined } | undefined {
    return this.conflict(id)?.details;
  }
}
