/** The acts of a busy evening, one after the other: each tablet goes round them with players of its own, over seats and lists that are everybody's. */
import type { Plain } from '../../../src/kernel/plain.ts';

export interface RoundAct {
  readonly subject: string;
  readonly kind: string;
  readonly body: Plain;
  readonly name?: string;
}

export const ROUND_TABLES = 9;
const SEATS = 9;

export class Round {
  private readonly prefix: string;
  private readonly tournament: string;
  private readonly game: string;
  private i = 0;
  private lastBust: string | undefined;

  constructor(prefix: string, tournament: string, game: string) {
    this.prefix = prefix;
    this.tournament = tournament;
    this.game = game;
  }

  /** The next act. Some clash with another tablet's, as in a real room: a seat taken, a player who is out. */
  next(): RoundAct {
    const step = this.i % 8;
    const k = Math.floor(this.i++ / 8);
    const { tournament, game } = this;
    const player = `${this.prefix}${k}`;
    const floor = (kind: string, body: Plain): RoundAct => ({ subject: 'floor', kind, body });
    const play = (kind: string, body: Plain): RoundAct => ({ subject: tournament, kind, body });
    switch (step) {
      case 0:
        return { ...floor('player.added', { player }), name: `Player ${player}` };
      case 1:
        return play('player.registered', { player });
      case 2:
        return play('player.seated', { player, seat: `t${1 + (k % ROUND_TABLES)}.${1 + (k % SEATS)}` });
      case 3:
        return floor('waitlist.joined', { game, player, origin: 'floor' });
      case 4:
        return play('chips.counted', { counts: [{ player, chips: 30_000 + k }] });
      case 5:
        return play('player.busted', { player, entry: 1 });
      case 6: {
        const target = this.lastBust;
        this.lastBust = undefined;
        // Every other bust was a mistake, found out at once.
        if (target === undefined || k % 2 === 0) return play('player.present', { player, present: true });
        return play('act.reverted', { target });
      }
      default:
        return floor('waitlist.left', { game, player, reason: 'asked' });
    }
  }

  /** An act came about, with this id. */
  did(kind: string, id: string): void {
    if (kind === 'player.busted') this.lastBust = id;
  }
}
