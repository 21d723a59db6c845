/** The room of a weekend: the floor's log, with every committed act entered in the ledger beside it. */
import { type Circumstances, TestLog } from '../../src/access/test-log.ts';
import { waitEstimate } from '../../src/floor/estimate.ts';
import { type FloorTables, floor, seatedAt, waitlistOf } from '../../src/floor/index.ts';
import { brokenFloor } from '../../src/floor/invariants.ts';
import type { FoldEntry } from '../../src/kernel/entry.ts';
import type { EventId } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { before, demand, keyOf, type Listed, Lists, Seats } from './ledger.ts';
import type { Totals, Wait } from './totals.ts';

const MINUTE = 60_000;
/** The fold's own invariants are looked at once in so many acts. */
const LOOKED_AT_EACH = 200;

/** Fields of the bodies that the ledger reads; a kind's schema has checked that those it needs are there. */
interface Body {
  readonly game: string;
  readonly player: string;
  readonly table: string;
  readonly seat: number;
  readonly call: string;
  readonly origin: string;
  readonly answer: string;
  readonly reason: string;
}

export class Room extends TestLog<FloorTables> {
  readonly lists = new Lists();
  readonly seats = new Seats();
  readonly totals: Totals;
  /** What who joined was told, and when they joined. */
  private readonly promised = new Map<string, { at: number; told: Wait['told'] }>();

  constructor(totals: Totals) {
    super(floor);
    this.totals = totals;
  }

  override act(kind: string, body: Plain, more: Circumstances = {}): EventId {
    const id = super.act(kind, body, more);
    this.noted(this.entries.at(-1)!);
    return id;
  }

  /** An entry that a primary has committed. */
  take(entry: FoldEntry): void {
    this.now = Math.max(this.now, entry.committedAt);
    this.entries.push(entry);
    this.fold.append([entry]);
    this.noted(entry);
  }

  private noted(entry: FoldEntry): void {
    const { id } = entry;
    this.totals.entries++;
    const code = this.said(id);
    if (code) this.totals.note(code);
    if (this.outcome(id)?.type === 'applied') this.enter(entry, code);
    else this.totals.add('refused');
    if (this.entries.length % LOOKED_AT_EACH === 0) this.compare();
  }

  /** The two books say the same, and the fold's invariants hold. */
  compare(): void {
    const broken = brokenFloor(this.state);
    demand(broken.length === 0, () => broken.join('\n'));
    let listed = 0;
    for (const [game, { order }] of this.state.entries('lists')) {
      listed += order.length;
      for (const player of order)
        demand(this.lists.get(game, player) !== undefined, () => `${player} came onto the list of ${game} by no act`);
    }
    demand(listed === this.lists.size, () => `${this.lists.size - listed} left a list by no act`);
    const sitting = [...this.state.entries('sitting')].map(([player, { table, seat }]) => `${player} ${table}.${seat}`);
    const seated = this.seats.all.map((one) => one.join(' '));
    demand(sitting.sort().join() === seated.sort().join(), () => `the two books seat people differently`);
  }

  private enter(entry: FoldEntry, code: string | undefined): void {
    this.books[entry.kind]?.(entry.body as unknown as Body, entry, code);
  }

  /** What each kind of act does to the ledger; the others do nothing to it. */
  private readonly books: { readonly [kind: string]: (body: Body, entry: FoldEntry, code?: string) => void } = {
    'waitlist.joined': (body, entry, code) => this.joined(body, entry, code),
    'waitlist.checked-in': ({ player }) => this.checkedIn(player),
    'waitlist.called': (_, { id }, code) => this.called(id, code),
    'call.answered': ({ answer, call, player }) => {
      this.totals.add(answer === 'coming' ? 'answers' : 'declined');
      if (answer === 'leave') this.off(this.lists.byCall(call)!.game, player);
    },
    'call.extended': () => this.totals.add('moreTime'),
    'call.undelivered': () => this.totals.add('undelivered'),
    'call.expired': ({ call }) => this.expired(call),
    'checkin.expired': ({ game, player }) => {
      this.totals.add('checkinsExpired');
      this.off(game, player);
    },
    'waitlist.left': ({ game, player, reason }, _, code) => {
      if (code === 'entry.already-gone') return;
      this.totals.add(reason === 'no-show' ? 'noShows' : 'leftList');
      this.off(game, player);
    },
    'lists.left': ({ player }) => {
      for (const one of this.lists.ofPlayer(player)) this.off(one.game, player);
    },
    'entry.moved': ({ game, player }) => {
      this.totals.add('movedEntries');
      this.lists.get(game, player)!.moved = true;
    },
    'entry.restored': ({ game, player }) => {
      this.totals.add('restored');
      this.lists.restore(game, player);
    },
    'cash.seated': ({ player, table, seat }, { effective }, code) => {
      if (code !== 'player.already-there') this.sat(player, table, seat, effective);
    },
    'cash.moved': (body, entry) => this.moved(body, entry),
    'cash.left': ({ player }) => {
      this.totals.add('leftTable');
      this.seats.rise(player);
    },
    'mustmove.refused': ({ player }) => {
      this.totals.add('mustMoveRefusals');
      this.seats.rise(player);
    },
    'cashtable.opened': ({ table }, { effective }) => this.filled(table, effective),
    'cashtable.broken': (_, { id, ...entry }) => this.broke(id, keyOf({ id, ...entry })),
    'move.requested': () => this.totals.add('requests'),
    'move.declined': () => this.totals.add('requestsDeclined'),
    'cash.away': () => this.totals.add('away'),
    'away.expired': () => this.totals.add('awayTold'),
    'day.turned': () => this.totals.add('days'),
  };

  private checkedIn(player: string): void {
    for (const one of this.lists.ofPlayer(player)) one.present = true;
  }

  private joined({ game, player, origin }: Body, entry: FoldEntry, code: string | undefined): void {
    const known = this.lists.get(game, player);
    if (code === 'entry.twice' || known) {
      if (!known) return;
      if (origin !== 'callin') known.present = true;
      // [LIST-5] The earlier joining stands, whichever came first.
      const untouched = !known.moved && !known.broken && known.expiries === 0;
      if (untouched && before(keyOf(entry), known.key)) known.key = keyOf(entry);
      return;
    }
    this.totals.add('joins');
    if (entry.committedAt - entry.effective > 10_000) this.totals.add('lateJoins');
    this.lists.add({ game, player, key: keyOf(entry), present: origin !== 'callin', broken: false });
    const ahead = waitlistOf(this.state, game).findIndex(({ entry }) => entry.player === player);
    this.promised.set(`${game} ${player}`, { at: entry.effective, told: waitEstimate(this.state, game, ahead) });
  }

  private called(id: EventId, code: string | undefined): void {
    const call = this.state.get('calls', id);
    if (code === 'call.joined') this.totals.add('joinedCalls');
    if (!call) return;
    this.totals.add('calls');
    const entry = this.lists.get(call.game, call.player);
    demand(entry !== undefined, () => `${call.player} was called and is on no list of ${call.game}`);
    demand(entry!.present && !entry!.call, () => `[LIST-4] ${call.player} was called, not here or called already`);
    this.lists.mayGo(entry!);
    entry!.call = id;
    entry!.to = call.table;
  }

  /** [LIST-3] By the default policy: to the end once, then removed. */
  private expired(call: string): void {
    const entry = this.lists.byCall(call);
    if (!entry || this.state.has('calls', call)) return;
    this.totals.add('expiries');
    entry.call = undefined;
    entry.expiries++;
    if (entry.expiries > 1) this.off(entry.game, entry.player);
  }

  private off(game: string, player: string): void {
    demand(this.lists.remove(game, player) !== undefined, () => `${player} left the list of ${game} twice`);
  }

  private sat(player: string, table: string, seat: number, at: number, nth = 0): void {
    this.seats.sit(player, table, seat, at, nth);
    const game = this.state.get('tables', table)!.game;
    const entry = this.lists.remove(game, player);
    this.totals.add('seated');
    const promise = this.promised.get(`${game} ${player}`);
    if (entry && promise && !entry.broken)
      this.totals.waits.push({ game, minutes: (at - promise.at) / MINUTE, told: promise.told });
  }

  /** [CASH-4] The first who are present, in order. */
  private filled(table: string, at: number): void {
    this.totals.add('tablesOpened');
    for (const { player, seat } of seatedAt(this.state, table)) {
      const entry = this.lists.get(this.state.get('tables', table)!.game, player);
      demand(entry?.present === true, () => `[CASH-4] ${player} was seated at ${table} and waited for no such seat`);
      entry!.call = undefined;
      // Who plays another game keeps their place, and is asked.
      this.lists.mayGo(entry!, (other) => this.seats.at(other) !== undefined);
      this.totals.add('filled');
      this.sat(player, table, seat, at, seat);
    }
  }

  private moved({ player, table, seat }: Body, { effective }: FoldEntry): void {
    const from = this.seats.at(player)!.table;
    const game = (of: string) => this.state.get('tables', of)!.game;
    if (game(from) !== game(table)) {
      this.seats.rise(player);
      this.totals.add('gameChanges');
      this.sat(player, table, seat, effective);
      return;
    }
    const up = this.movedUp(player, from, table);
    this.totals.add(up ? 'mustMoves' : from === table ? 'seatChanges' : 'tableChanges');
    const { since, nth } = this.seats.rise(player);
    if (from === table) this.seats.sit(player, table, seat, since, nth);
    else this.seats.sit(player, table, seat, effective);
  }

  /** [MUST-1] From the nearest feeders where anybody sits, and of those the longest seated. */
  private movedUp(player: string, from: string, to: string): boolean {
    const feeding = (tables: readonly string[]): string[] =>
      [...this.state.entries('tables')].flatMap(([id, row]) =>
        row.feeds?.some((fed) => tables.includes(fed)) ? [id] : [],
      );
    for (let feeders = feeding([to]); feeders.length > 0; feeders = feeding(feeders)) {
      const longest = this.seats.longest(feeders);
      if (longest === undefined) continue;
      if (!feeders.includes(from)) return false;
      demand(longest === player, () => `[MUST-1] ${player} moved up to ${to}, and it was the turn of ${longest}`);
      return true;
    }
    return false;
  }

  private broke(id: EventId, key: Listed['key']): void {
    this.totals.add('tablesBroken');
    const { table, game, order } = this.state.get('breaks', id)!;
    // Who was called to it waits again.
    for (const one of this.lists.of(game)) if (one.to === table) one.call = undefined;
    for (const player of order) {
      demand(this.seats.at(player)?.table === table, () => `${player} sat elsewhere when ${table} broke`);
      this.seats.rise(player);
      this.lists.add({ game, player, key, present: true, broken: true });
    }
    const head = waitlistOf(this.state, game).slice(0, order.length);
    const heads = head.filter(({ entry }) => entry.moved?.reason === 'broken-table').length;
    demand(heads === head.length, () => `[MUST-1] the players of ${table} don't head the list of ${game}`);
  }
}
