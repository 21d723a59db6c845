/**
 * One tournament run by four tablets that are cut off now and then, and give seats, register and bust over each other:
 * from the first entry to the winner, by the software's own advice. What clashed must be on every tablet as the same
 * conflicts, each with a way out; taken, nothing is left open, and all show one result.
 */
import { stateHash } from '../../src/kernel/canonical.ts';
import type { Conflict } from '../../src/kernel/entry.ts';
import type { EventId, Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { kindOf, subjectOf } from '../../src/subjects.ts';
import { hex } from '../../src/sync/directory.ts';
import { advise } from '../../src/tournament/advice.ts';
import { breakAct } from '../../src/tournament/breaking.ts';
import { drawFor } from '../../src/tournament/drawing.ts';
import { placesOf, winnerOf } from '../../src/tournament/places.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { redrawAct } from '../../src/tournament/redraw.ts';
import { figures, unseatedPlayers } from '../../src/tournament/select.ts';
import type { TournamentTables } from '../../src/tournament/state.ts';
import { Dice } from './dice.ts';
import { standIn } from './signatures.ts';
import type { Tablet } from './tablet.ts';
import { Venue } from './venue.ts';
import { waysOut } from './ways-out.ts';

const SUBJECT = 'tournament/night';
const SEATS = 9;
const STACK = 30_000;
/** One seating in so many is given over another tablet's. */
const OVERLAP = 20;
const ACTOR = 'ada';

export interface NightTotals {
  entries: number;
  acts: number;
  partitions: number;
  overlaps: number;
  conflicts: number;
  settled: number;
  breaks: number;
  balances: number;
  redraws: number;
  busts: number;
}

type State = Reader<TournamentTables>;

export async function playNight(seed: number, entries: number): Promise<NightTotals> {
  const night = new Night(seed, entries);
  await night.open();
  await night.enter();
  await night.seat();
  await night.play();
  await night.finish();
  return night.totals;
}

class Night {
  readonly totals: NightTotals;
  private readonly venue: Venue;
  private readonly dice: Dice;
  private readonly players: string[];
  private tablets: Tablet[] = [];

  constructor(seed: number, entries: number) {
    this.venue = new Venue(seed, standIn);
    this.dice = new Dice(seed, 'night');
    this.players = Array.from({ length: entries }, (_, i) => `p${i + 1}`);
    this.totals = {
      ...{ entries, acts: 0, partitions: 0, overlaps: 0, conflicts: 0, settled: 0 },
      ...{ breaks: 0, balances: 0, redraws: 0, busts: 0 },
    };
  }

  /** Four floor tablets, the director signed in on each; the tournament with as many tables as it takes. */
  async open(): Promise<void> {
    const { venue } = this;
    await venue.open(4);
    while (this.floorTablets().length < 4) await venue.enrol();
    this.tablets = this.floorTablets().slice(0, 4);
    for (const tablet of this.tablets)
      await this.write(tablet, 'access', 'session.opened', { user: ACTOR, proof: 'password' });
    await this.venue.run(30_000);
    const rows = [{ type: 'level', smallBlind: 100, bigBlind: 200, ante: 200, anteKind: 'big_blind', minutes: 20 }];
    await this.act(this.tablets[0]!, 'tournament.created', {
      ...{ name: 'Night', structure: { rows }, seatsPerTable: SEATS, startingStack: STACK, capacity: null },
      ...{ prizePlaces: Math.ceil(this.players.length / 8), closesAfterRow: null },
      ...{ reentries: null, rebuys: null, addOns: null, policy: DEFAULT_POLICY },
    });
    await this.act(this.tablets[0]!, 'registration.opened', {});
    const tables = Math.ceil(this.players.length / SEATS) + 1;
    for (let n = 1; n <= tables; n++) await this.act(this.tablets[0]!, 'table.added', { table: `t${n}`, number: n });
    await this.rest();
  }

  /** Everyone registers, some at two desks at once ([ENTRY-2]: one entry). */
  async enter(): Promise<void> {
    for (const player of this.players) {
      const [here, there] = this.twoTablets();
      await this.act(here, 'player.registered', { player });
      if (this.dice.oneIn(OVERLAP)) await this.act(there, 'player.registered', { player });
      await this.passTime();
    }
    await this.rest();
    this.demand(figures(this.state())!.entries === this.players.length, 'as many entries as players');
  }

  /** Each tablet gives seats that are open as far as it knows. */
  async seat(): Promise<void> {
    for (let i = 0; i < this.players.length; i += 2) {
      const [here, there] = this.twoTablets();
      const [first, second] = this.players.slice(i, i + 2);
      const seat = this.openSeat(here);
      if (seat) await this.act(here, 'player.seated', { player: first!, seat });
      const overlaps = this.dice.oneIn(OVERLAP / 2);
      const other = overlaps ? seat : this.openSeat(there);
      if (second && other) {
        if (overlaps && !this.occupied(there, other)) this.totals.overlaps++;
        await this.act(there, 'player.seated', { player: second, seat: other });
      }
      await this.passTime();
    }
    await this.rest();
    await this.settleAll();
    const unseated = unseatedPlayers(this.state());
    if (unseated.length > 0) await this.act(this.tablets[0]!, 'seats.drawn', this.draw(unseated));
    await this.act(this.tablets[0]!, 'clock.started', {});
    await this.act(this.tablets[0]!, 'registration.closed', {});
    await this.rest();
    this.demand(unseatedPlayers(this.state()).length === 0, 'everybody has a seat');
  }

  /** Busts, breaks, balances and redraws, on whichever tablet is at hand, until a few are left. */
  async play(): Promise<void> {
    while (figures(this.state())!.left > 3) {
      for (const tablet of this.tablets) await this.turn(tablet);
      await this.passTime();
      if (this.dice.oneIn(12)) await this.settleSome();
    }
  }

  /** The last ones one by one, with everyone in touch. */
  async finish(): Promise<void> {
    await this.rest();
    await this.settleAll();
    const [director] = this.tablets;
    for (;;) {
      const unseated = unseatedPlayers(this.state());
      const seated = this.seated(director!);
      if (seated.length + unseated.length <= 1) break;
      if (unseated.length > 0) await this.act(director!, 'seats.drawn', this.draw(unseated));
      else await this.bust(director!, this.dice.pick(seated)!);
      await this.rest();
      await this.settleAll();
    }
    await this.act(director!, 'tournament.finished', {});
    await this.rest();
    this.checkResult();
  }

  private async turn(tablet: Tablet): Promise<void> {
    const state = this.stateOf(tablet);
    const { left } = figures(state)!;
    if (left <= 3) return;
    const [first] = advise(state, this.venue.schedule.now, { seed: this.seed() }).filter(({ sort }) => sort !== 'halt');
    if (first?.sort === 'redraw') {
      this.totals.redraws++;
      const { kind, body } = redrawAct(state, {
        seed: this.seed(),
        final: first.advice.final,
        tables: first.advice.tables,
      });
      await this.act(tablet, kind, body);
    } else if (first?.sort === 'break') {
      this.totals.breaks++;
      const { kind, body } = breakAct(state, first.advice.table, this.seed());
      await this.act(tablet, kind, body);
    } else if (first?.sort === 'balance' && first.advice.move) {
      this.totals.balances++;
      await this.act(tablet, first.advice.move.act.kind, first.advice.move.act.body);
    } else {
      const player = this.dice.pick(this.seated(tablet));
      if (player) await this.bust(tablet, player);
    }
  }

  private async bust(tablet: Tablet, player: string): Promise<void> {
    this.totals.busts++;
    const { entry } = this.stateOf(tablet).get('players', player)!;
    await this.act(tablet, 'player.busted', { player, entry });
  }

  private act(tablet: Tablet, kind: string, body: Plain | object): Promise<void> {
    this.totals.acts++;
    return this.write(tablet, SUBJECT, kind, body);
  }

  private async write(tablet: Tablet, subject: string, name: string, body: Plain | object): Promise<void> {
    const kind = kindOf(subject, name);
    const expect = kind?.expects?.(tablet.replica.view(subject).state, body as Plain);
    await tablet.act(ACTOR, { subject, kind: name, kv: kind?.version ?? 1, body: body as Plain, expect });
    // On the tablet's own disk before the next tap.
    await this.venue.run(60_000, () => !tablet.record.busy);
  }

  /** Some seconds; now and then a tablet reaches nobody for a while. */
  private async passTime(): Promise<void> {
    const { venue, dice } = this;
    if (dice.oneIn(40)) {
      const tablet = dice.pick(this.tablets)!;
      if (!venue.network.cut.has(tablet.id)) {
        this.totals.partitions++;
        venue.network.cut.add(tablet.id);
        venue.disconnect(tablet);
        venue.schedule.after(5_000 + dice.delay(240_000), () => void venue.network.cut.delete(tablet.id));
      }
    }
    await venue.run(500 + dice.delay(4_000));
  }

  /** All are in touch, and show the same. */
  private async rest(): Promise<void> {
    this.venue.network.cut.clear();
    const level = await this.venue.run(900_000, () => this.isLevel());
    this.demand(level, 'all tablets come to show the same');
    const shown = this.tablets.map((tablet) => hex(stateHash(tablet.replica.view(SUBJECT).state)));
    this.demand(new Set(shown).size === 1, 'one state on all tablets');
    const broken = subjectOf(SUBJECT)!.invariants(this.state() as never);
    this.demand(broken.length === 0, broken.join('; '));
    const facts = figures(this.state());
    if (facts) this.demand(facts.chipsInPlay === facts.entries * STACK, 'chips in play are those issued');
  }

  private isLevel(): boolean {
    const { primary } = this.venue.edge!;
    const open = primary?.logs.get(SUBJECT)?.segments.at(-1);
    if (!open || !this.venue.edge!.isIdle) return false;
    return this.tablets.every((tablet) => {
      const head = tablet.replica.head(SUBJECT);
      const { pending, complete } = tablet.replica.view(SUBJECT);
      return head?.segment === open.segment && head.n === open.count && complete && pending.size === 0;
    });
  }

  private openConflicts(tablet: Tablet): EventId[] {
    const rows = [...tablet.replica.view(SUBJECT).state.entries('$conflicts')] as [EventId, Conflict][];
    return rows.flatMap(([id, conflict]) => (conflict.settledBy === undefined ? [id] : [])).sort();
  }

  private async settleOne(tablet: Tablet, conflict: EventId): Promise<void> {
    const [way] = waysOut(SUBJECT, tablet.replica.view(SUBJECT).state, conflict);
    this.demand(way !== undefined, `a way out of conflict ${conflict}`);
    const settling = way!.kind === 'conflict.settled' ? way!.body : { ...(way!.body as object), settles: conflict };
    this.totals.settled++;
    await this.act(tablet, way!.kind, settling);
  }

  private async settleSome(): Promise<void> {
    const tablet = this.dice.pick(this.tablets)!;
    const conflict = this.dice.pick(this.openConflicts(tablet));
    if (conflict) await this.settleOne(tablet, conflict);
  }

  /** Every conflict is on every tablet, and one tap each takes them away. */
  private async settleAll(): Promise<void> {
    const seen = this.tablets.map((tablet) => this.openConflicts(tablet).join());
    this.demand(new Set(seen).size === 1, 'the same conflicts on all tablets');
    this.totals.conflicts += this.openConflicts(this.tablets[0]!).length;
    for (let round = 0; round < 10; round++) {
      const open = this.openConflicts(this.tablets[0]!);
      if (open.length === 0) return;
      for (const conflict of open) {
        const tablet = this.dice.pick(this.tablets)!;
        if (this.openConflicts(tablet).includes(conflict)) await this.settleOne(tablet, conflict);
        await this.rest();
      }
    }
    this.demand(false, `settled conflicts: ${this.openConflicts(this.tablets[0]!).join()} stay open`);
  }

  private checkResult(): void {
    const state = this.state();
    this.demand(winnerOf(state) !== undefined, `one winner, not ${JSON.stringify(figures(state))}`);
    const places = placesOf(state);
    this.demand(places.length === this.players.length, 'a place for everybody');
    places.forEach(({ place, tied }, i) => {
      this.demand(tied ? place <= i + 1 : place === i + 1, `place ${place} stands at ${i + 1}`);
    });
    this.demand(this.openConflicts(this.tablets[0]!).length === 0, 'nothing left to settle');
  }

  private floorTablets(): Tablet[] {
    return this.venue.tablets.filter(({ habits }) => !habits.isPhone && habits.ignores !== SUBJECT);
  }

  private twoTablets(): [Tablet, Tablet] {
    const here = this.dice.pick(this.tablets)!;
    return [here, this.dice.pick(this.tablets.filter((tablet) => tablet !== here))!];
  }

  private state(): State {
    return this.stateOf(this.tablets[0]!);
  }
  private stateOf(tablet: Tablet): State {
    return tablet.replica.view(SUBJECT).state as unknown as State;
  }
  private openSeat(tablet: Tablet): string | undefined {
    const open = [...this.stateOf(tablet).entries('seats')].filter(([, row]) => row.player === null && !row.locked);
    return this.dice.pick(open.map(([seat]) => seat).sort());
  }
  private occupied(tablet: Tablet, seat: string): boolean {
    return this.stateOf(tablet).get('seats', seat)?.player !== null;
  }
  private seated(tablet: Tablet): string[] {
    const rows = [...this.stateOf(tablet).entries('players')];
    return rows.flatMap(([player, row]) => (row.status === 'in' && row.seat !== null ? [player] : [])).sort();
  }
  private draw(players: readonly string[]): Plain {
    return drawFor(this.state(), players, this.seed()) as unknown as Plain;
  }
  private seed(): string {
    return Array.from({ length: 32 }, () => this.dice.below(16).toString(16)).join('');
  }
  private demand(holds: boolean, what: string): void {
    if (!holds) throw new Error(`not so: ${what}`);
  }
}
