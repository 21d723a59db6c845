/**
 * Players who play, for a test: stacks, buttons, and one hand at a time at a table. Chips go from loser to winner and
 * nowhere else, so that what is on the tables is known to the chip at every moment. Seeded, like every test here.
 */
import { clockwise } from '../buttons.ts';
import type { Below } from '../draw.ts';
import type { PlayerId, TableId } from '../state.ts';

export interface Seated {
  readonly seat: number;
  readonly player: PlayerId;
}

/** Somebody who lost everything in a hand, and what they had when it began. */
export interface Loser {
  readonly player: PlayerId;
  readonly stack: number;
}

export interface Play {
  readonly bigBlind: number;
  /** One place short of the prizes: nobody risks much. */
  readonly bubble: boolean;
}

export class Stacks {
  readonly chips = new Map<PlayerId, number>();
  readonly buttons: Record<TableId, number> = {};
  /** The smallest chip in play: stakes are whole multiples of it. */
  unit = 100;
  private readonly below: Below;

  constructor(below: Below) {
    this.below = below;
  }

  get total(): number {
    let sum = 0;
    for (const stack of this.chips.values()) sum += stack;
    return sum;
  }

  of(player: PlayerId): number {
    return this.chips.get(player) ?? 0;
  }

  /** One hand: the button moves on, two players or now and then three play a pot. Who lost everything is named. */
  hand(table: TableId, seated: readonly Seated[], level: Play): Loser[] {
    if (seated.length < 2) return [];
    const seats = seated.map(({ seat }) => seat);
    this.buttons[table] = clockwise(this.buttons[table] ?? this.below(9), seats)[0]!;
    const order = this.shuffled(seated.map(({ player }) => player));
    const before = new Map(order.map((player) => [player, this.of(player)]));
    const [winner, loser, third] = order as [PlayerId, PlayerId, PlayerId?];
    const stake = this.stake(Math.min(this.of(winner), this.of(loser)), level);
    this.pay(loser, winner, stake);
    // Two all-in against one: the way to two players out in one hand ([BUST-2]).
    if (third !== undefined && this.below(6) === 0)
      this.pay(third, winner, this.stake(Math.min(before.get(winner)!, this.of(third)), level));
    return order.filter((player) => this.of(player) === 0).map((player) => ({ player, stack: before.get(player)! }));
  }

  /** [CHIP-2] Chips below `unit` leave play, table by table: a race from seat 1, one chip each at most. What it added. */
  colourUp(tables: readonly (readonly Seated[])[], unit: number): number {
    const before = this.total;
    for (const table of tables) {
      const odd = table.reduce((sum, { player }) => sum + (this.of(player) % unit), 0);
      let raced = Math.round(odd / unit);
      for (const { player } of table) {
        const stack = this.of(player);
        const whole = stack - (stack % unit);
        const wins = whole === 0 || (stack > whole && raced > 0);
        if (wins) raced--;
        this.chips.set(player, whole + (wins ? unit : 0));
      }
    }
    this.unit = unit;
    return this.total - before;
  }

  private stake(most: number, { bigBlind, bubble }: Play): number {
    const bigBlinds = most / bigBlind;
    const allIn = this.below(bubble ? 1000 : 100) < (bigBlinds < 8 ? 60 : bigBlinds < 20 ? 25 : 6);
    if (allIn) return most;
    const wanted = bigBlind * (1 + this.below(8));
    return Math.min(most, wanted - (wanted % this.unit) || this.unit);
  }

  private pay(from: PlayerId, to: PlayerId, chips: number): void {
    this.chips.set(from, this.of(from) - chips);
    this.chips.set(to, this.of(to) + chips);
  }

  private shuffled(players: PlayerId[]): PlayerId[] {
    for (let i = players.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [players[i], players[j]] = [players[j]!, players[i]!];
    }
    return players;
  }
}
