/**
 * A whole tournament, for a test: from the first entry to the winner, by a director who takes every piece of the
 * software's own advice. After each act `watch` looks at the state; hands are played by `Stacks`.
 */
import { advise } from '../advice.ts';
import { alternates, placeRefusal } from '../alternates.ts';
import { breakAct } from '../breaking.ts';
import { type Below, seededBelow } from '../draw.ts';
import { drawFor } from '../drawing.ts';
import type { State } from '../fields.ts';
import { handForHand } from '../hand-for-hand.ts';
import { tournament } from '../index.ts';
import { movesOutstanding } from '../moves.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { redrawAct } from '../redraw.ts';
import { openTables, tableOfSeat } from '../seating.ts';
import { clockFacts, figures, lifeCycle, seatMap, unseatedPlayers } from '../select.ts';
import type { PlayerId, TableId } from '../state.ts';
import { CREATED, Evening, MINUTE } from './evening.ts';
import { NIGHT_ROWS } from './night-rows.ts';
import { type Loser, type Seated, Stacks } from './stacks.ts';

export interface NightPlan {
  /** 32 hex digits. */
  readonly seed: string;
  /** Players who want to play; more than fit come late, and wait while it is full. */
  readonly hopefuls: number;
  readonly capacity: number;
  readonly watch?: (night: Night, kind: string, id: string) => void;
  /** Between hands, when there is no more advice to take. */
  readonly settled?: (night: Night) => void;
}

const STACK = 30_000;
const HAND_MS = 2 * MINUTE;
const PRIZE_PLACES = 63;

export class Night {
  readonly evening = new Evening();
  readonly stacks: Stacks;
  readonly count: Record<string, number> = {};
  private readonly plan: NightPlan;
  private readonly below: Below;
  private tables = 0;
  private seeds = 0;
  private coming: PlayerId[];

  constructor(plan: NightPlan) {
    this.plan = plan;
    this.below = seededBelow(plan.seed);
    this.stacks = new Stacks(this.below);
    this.coming = Array.from({ length: plan.hopefuls }, (_, i) => `p${i + 1}`);
  }

  get state(): State {
    return this.evening.state;
  }
  get now(): number {
    return this.evening.now;
  }

  play(): this {
    this.open();
    for (let hands = 0; figures(this.state)!.left > 1 || this.entryOpen; hands++) {
      if (hands > 2000) throw new Error('a night without end');
      this.evening.later(HAND_MS);
      for (const { kind, body } of tournament.due!(this.state, this.now)) this.act(kind, body as object);
      this.arrivals();
      this.oneHandEverywhere();
      this.followAdvice();
      this.plan.settled?.(this);
    }
    this.act('tournament.finished');
    this.act('results.published');
    return this;
  }

  /** An act that must take effect. */
  act(kind: string, body: object = {}): void {
    const id = this.evening.act(kind, body as never);
    const outcome = this.evening.fold.outcomes.get(id)!;
    if (outcome.type !== 'applied') throw new Error(`${kind} ${JSON.stringify(body)}: ${JSON.stringify(outcome)}`);
    this.count[kind] = (this.count[kind] ?? 0) + 1;
    this.plan.watch?.(this, kind, id);
  }

  private get entryOpen(): boolean {
    return lifeCycle(this.state, this.now)!.entryOpen;
  }

  private open(): void {
    const { capacity } = this.plan;
    const policy = { ...DEFAULT_POLICY, redrawPoints: [27, 18] };
    const plan = { ...CREATED, structure: { rows: NIGHT_ROWS }, startingStack: STACK, prizePlaces: PRIZE_PLACES };
    this.act('tournament.created', { ...plan, capacity, closesAfterRow: 6, reentries: { limit: 2 }, policy });
    this.act('registration.opened');
    while (this.tables * 9 < capacity) this.addTable();
    for (const player of this.coming.splice(0, capacity)) this.enter(player);
    this.drawSeats();
    this.act('clock.started');
  }

  private addTable(): void {
    const number = ++this.tables;
    this.act('table.added', { table: `t${number}`, number });
  }

  private enter(player: PlayerId): void {
    const row = this.state.get('players', player);
    this.stacks.chips.set(player, STACK);
    if (row) this.act('player.reentered', { player, entry: row.entry + 1 });
    else this.act('player.registered', { player });
  }

  /** Late entries, and alternates where the tournament is full ([ENTRY-5]). */
  private arrivals(): void {
    if (!this.entryOpen) return;
    for (const { player, until } of alternates(this.state, this.now))
      if (until !== null && this.below(2) === 0) this.enter(player);
    for (const player of this.coming.splice(0, this.below(6))) this.enterOrWait(player);
    this.drawSeats();
  }

  private enterOrWait(player: PlayerId): void {
    if (placeRefusal(this.state, player)) this.act('alternate.listed', { player });
    else this.enter(player);
  }

  private drawSeats(): void {
    const players = unseatedPlayers(this.state);
    if (players.length === 0) return;
    const open = () => openTables(this.state).reduce((sum, { seats }) => sum + seats.length, 0);
    while (open() < players.length) this.addTable();
    this.act('seats.drawn', drawFor(this.state, players, this.seed()));
  }

  private seed(): string {
    return `${(++this.seeds).toString(16).padStart(8, '0')}${this.plan.seed.slice(8)}`;
  }

  private seatedAt(table: TableId): Seated[] {
    const view = seatMap(this.state).find((each) => each.table === table);
    return view ? view.seats.flatMap(({ number, player }) => (player ? [{ seat: number, player }] : [])) : [];
  }

  private oneHandEverywhere(): void {
    const clock = clockFacts(this.state, this.now)!;
    const hand = handForHand(this.state);
    if (clock.onBreak && !hand) return;
    for (const { table } of seatMap(this.state)) {
      this.busts(
        this.stacks.hand(table, this.seatedAt(table), { bigBlind: clock.level.bigBlind, bubble: hand !== undefined }),
      );
      if (figures(this.state)!.left === 1) return;
      if (hand) this.act('hand.done', { table, hand: hand.hand });
      this.seen(table);
    }
  }

  /** Movers have sat down by the end of a hand ([BREAK-2]). */
  private seen(table: TableId): void {
    const moved = movesOutstanding(this.state).filter(({ seat }) => tableOfSeat(seat) === table);
    if (moved.length > 0) this.act('table.present', { table, players: moved.map(({ player }) => player) });
  }

  private busts(losers: readonly Loser[]): void {
    if (losers.length === 0) return;
    const busts = losers.map(({ player, stack }) => ({
      player,
      entry: this.state.get('players', player)!.entry,
      stack,
    }));
    if (busts.length === 1) this.act('player.busted', busts[0]!);
    else this.act('players.busted', { busts, oneHand: true });
    for (const { player } of losers) {
      const { entry } = this.state.get('players', player)!;
      if (this.entryOpen && entry <= 2 && this.below(2) === 0) this.enterOrWait(player);
    }
  }

  /** Every piece of advice, until there is none that anybody can act on. */
  private followAdvice(): void {
    for (let taken = 0; taken < 300; taken++) {
      this.drawSeats();
      // Now and then nobody tells where the buttons are ([BAL-3]).
      const means = { seed: this.seed(), ...(this.below(5) > 0 ? { buttons: this.stacks.buttons } : {}) };
      const list = advise(this.state, this.now, means);
      for (const { sort } of list) this.count[`advice ${sort}`] = (this.count[`advice ${sort}`] ?? 0) + 1;
      const next = list.find(({ sort }) => sort !== 'halt');
      if (!next || !this.take(next)) return;
    }
    throw new Error('advice without end');
  }

  private take({ sort, advice }: ReturnType<typeof advise>[number]): boolean {
    if (sort === 'redraw') {
      const { kind, body } = redrawAct(this.state, { seed: this.seed(), final: advice.final });
      this.act(kind, body as object);
      for (const table of Object.keys(this.stacks.buttons)) delete this.stacks.buttons[table];
    } else if (sort === 'break') {
      const { kind, body } = breakAct(this.state, advice.table, this.seed(), this.stacks.buttons);
      this.act(kind, body as object);
    } else if (sort === 'balance') {
      if (!advice.move) return false;
      this.act(advice.move.act.kind, advice.move.act.body as object);
    } else if (sort === 'hand-for-hand') {
      if (advice.do === 'begin') this.act('handforhand.begun', { handMs: HAND_MS });
      else if (advice.do === 'end') this.act('handforhand.ended');
      else this.act('hand.dealt', { hand: handForHand(this.state)!.hand + 1 });
    } else if (sort === 'colour-up') {
      const tables = seatMap(this.state).map(({ table }) => this.seatedAt(table));
      const rounding = this.stacks.colourUp(tables, advice.chips.includes(500) ? 1000 : 500);
      this.act('colourup.done', { row: advice.row, chips: [...advice.chips], rounding });
    } else if (sort === 'alternate') {
      this.act(advice.act.kind, advice.act.body as object);
      // Not everyone is in the room when called: a call may run out.
      if (this.below(3) > 0) this.enter(advice.player);
    }
    return true;
  }
}
