/** What people do: they come by themselves, by phone or by telephoning, answer calls or don't, play, ask, and go. */
import { seatedAt } from '../../src/floor/index.ts';
import type { PlannedGame } from './size.ts';
import { DOOR, HOUR, MINUTE, type Scene, SECOND } from './weekend.ts';

export class People {
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  begin(): void {
    this.scene.later(MINUTE, () => this.arrive());
  }

  /** One comes now, the next in a while: evenings are busy, mornings are not. */
  private async arrive(): Promise<void> {
    const { size, dice, room, later } = this.scene;
    const hour = new Date(room.now).getUTCHours();
    const anHour = hour >= 4 && hour < 13 ? size.arrivals.quiet : size.arrivals.busy;
    later(Math.floor((HOUR / anHour) * (0.2 + dice.below(1600) / 1000)), () => this.arrive());
    const player = this.scene.players[dice.below(size.players)]!;
    if (room.state.has('sitting', player) || room.lists.ofPlayer(player).length > 0) return;
    const first = this.someGame();
    await this.join(player, first.game);
    if (dice.oneIn(4)) await this.join(player, this.someGame().game);
  }

  private someGame(): PlannedGame {
    const { games } = this.scene.size;
    const shares = games.flatMap((game) => Array.from({ length: game.share }, () => game));
    return this.scene.dice.pick(shares)!;
  }

  private hasPhone(player: string): boolean {
    return this.scene.players.indexOf(player) < this.scene.size.phones;
  }

  /** An act of a player's own phone: on its way for a while, or waiting for a network; it counts at its commit. */
  private fromPhone(player: string, kind: string, body: object, then: () => Promise<void> | void = () => {}): void {
    const { room, dice } = this.scene;
    const wait = dice.oneIn(25) ? dice.between(1, 40) * MINUTE : dice.between(1, 20) * SECOND;
    const validUntil = room.now + 30 * MINUTE;
    const whole = { ...body, player, ...(kind.startsWith('call.') ? {} : { validUntil }) };
    this.scene.slowly({ device: `phone-${player}`, actor: player, phone: true }, kind, whole, wait, async (id) => {
      if (room.said(id) === 'act.outdated') room.totals.add('outdated');
      await then();
    });
  }

  private async join(player: string, game: string): Promise<void> {
    const { room, dice, later } = this.scene;
    later(dice.between(60, 240) * MINUTE, () => this.loseHeart(player, game));
    if (!this.hasPhone(player) || dice.oneIn(3)) {
      const device = `tablet-${1 + dice.below(this.scene.size.tablets)}`;
      const joined = { game, player, origin: dice.oneIn(8) ? 'kiosk' : 'floor' };
      // The tablet at the door is cut off for a while: what it took down counts from then.
      if (dice.oneIn(30))
        this.scene.slowly({ device: DOOR }, 'waitlist.joined', joined, dice.between(1, 60) * MINUTE, () => {});
      else await room.act('waitlist.joined', joined, { device });
      return;
    }
    const away = dice.oneIn(4);
    this.fromPhone(player, 'waitlist.joined', { game, origin: away ? 'callin' : 'phone' });
    if (away && dice.below(100) < 75)
      later(dice.between(15, 110) * MINUTE, () => {
        if (room.lists.ofPlayer(player).length > 0) this.fromPhone(player, 'waitlist.checked-in', {});
      });
  }

  private async loseHeart(player: string, game: string): Promise<void> {
    const entry = this.scene.room.lists.get(game, player);
    if (!entry || entry.call) return;
    const body = { game, reason: 'asked' };
    if (this.hasPhone(player)) this.fromPhone(player, 'waitlist.left', body);
    else await this.scene.room.act('waitlist.left', { ...body, player });
  }

  /** They are called: most come, some don't answer, some want more time, some no more of it. */
  called(call: string): void {
    const { room, dice, later } = this.scene;
    const { player } = room.state.get('calls', call)!;
    const phone = this.hasPhone(player);
    const answer = (kind: string, body: object, ms: number) =>
      later(ms, async () => {
        if (!room.state.has('calls', call)) return;
        const then = () => this.walkOver(call, player);
        if (phone) this.fromPhone(player, kind, { call, ...body }, then);
        else {
          await room.act(kind, { call, player, ...body });
          then();
        }
      });
    if (phone && dice.oneIn(30)) {
      later(5 * SECOND, async () => {
        await room.act('call.undelivered', { call, player, reason: 'unreachable' }, { device: 'edge' });
      });
      answer('call.answered', { answer: 'coming' }, dice.between(60, 360) * SECOND);
      return;
    }
    const mood = dice.below(100);
    if (mood < 14) return;
    if (mood >= 20 && mood < 28) answer('call.extended', {}, dice.between(30, 240) * SECOND);
    const takes = mood >= 20 && mood < 28 ? dice.between(300, 800) : dice.between(10, 200);
    answer('call.answered', { answer: mood < 20 ? 'leave' : 'coming' }, takes * SECOND);
  }

  /** On their way to the seat; a few never get there. */
  private walkOver(id: string, player: string): void {
    const { room, dice, later } = this.scene;
    const call = room.state.get('calls', id);
    if (call?.comingAt === undefined) return;
    const { game, table, seat } = call;
    const still = () => room.state.get('calls', id)?.player === player;
    if (dice.oneIn(30)) {
      later(8 * MINUTE, async () => {
        if (still()) await room.act('waitlist.left', { game, player, reason: 'no-show' });
      });
      return;
    }
    later(dice.between(20, 200) * SECOND, async () => {
      if (!still()) return;
      const plays = room.state.has('sitting', player);
      const sat = await room.act(plays ? 'cash.moved' : 'cash.seated', { player, table: table!, seat: seat! });
      if (room.outcome(sat)?.type !== 'applied') return;
      this.askedAboutLists(sat, player);
      if (!plays) this.play(player);
    });
  }

  /** [CASH-3] The floor asks; some want no other game any more. */
  private askedAboutLists(seated: string, player: string): void {
    const { room, dice, later } = this.scene;
    if (room.said(seated) !== 'player.other-lists') return;
    later(dice.between(10, 60) * SECOND, async () => {
      const drop = dice.oneIn(3) && room.lists.ofPlayer(player).length > 0;
      if (drop) await room.act('lists.left', { player, settles: seated });
      else await room.act('conflict.settled', { conflict: seated });
    });
  }

  /** They sit: for some hours, with a few minutes away now and then. */
  play(player: string): void {
    const { dice, later } = this.scene;
    later(dice.between(40, 360) * MINUTE, () => this.goHome(player));
    for (let n = dice.below(4); n > 0; n--) later(dice.between(20, 200) * MINUTE, () => this.stepOut(player));
    if (dice.oneIn(6)) later(dice.between(5, 90) * MINUTE, () => this.ask(player, 'seat'));
    if (dice.oneIn(8)) later(dice.between(5, 90) * MINUTE, () => this.ask(player, 'table'));
  }

  private async goHome(player: string): Promise<void> {
    const { room } = this.scene;
    const at = room.state.get('sitting', player);
    if (at) await room.act('cash.left', { player, ...at }, { device: 'tablet-2' });
    if (room.lists.ofPlayer(player).length > 0) await room.act('lists.left', { player });
  }

  private async stepOut(player: string): Promise<void> {
    const { room, dice, later } = this.scene;
    const at = room.state.get('sitting', player);
    if (!at) return;
    await room.act('cash.away', { player, ...at });
    later(dice.between(3, 22) * MINUTE, async () => {
      const now = room.state.get('sitting', player);
      const row = now && room.state.get('seats', `${now.table}.${now.seat}`);
      if (now && row?.type === 'away') await room.act('cash.returned', { player, ...now });
    });
  }

  private async ask(player: string, sort: 'seat' | 'table'): Promise<void> {
    const { room, dice } = this.scene;
    const at = room.state.get('sitting', player);
    if (!at) return;
    const seats = sort === 'seat' && dice.oneIn(2) ? [1 + dice.below(seatedAt(room.state, at.table).length)] : [];
    if (this.hasPhone(player)) this.fromPhone(player, 'move.requested', { sort, seats });
    else await room.act('move.requested', { player, sort, seats });
  }
}
