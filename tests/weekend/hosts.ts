/** What hosts do: each walks a round of the games, and does the first thing that the floor advises. */
import {
  type Advice,
  BREAK_ALGORITHM,
  firstToCall,
  nextMover,
  seatedAt,
  seatsForList,
  waitlistOf,
} from '../../src/floor/index.ts';
import type { PlannedGame } from './size.ts';
import { HOUR, MINUTE, type Scene, SECOND } from './weekend.ts';

/** So many who could sit down open a table; with so few left it breaks. */
const ENOUGH = 6;
const TOO_FEW = 3;

export class Hosts {
  private readonly scene: Scene;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  begin(): void {
    const { size, later } = this.scene;
    for (let n = 1; n <= size.tablets; n++) later(n * 7 * SECOND, () => this.round(`tablet-${n}`));
    later(3 * HOUR, () => this.setRight());
  }

  private round(device: string): void {
    const { size, dice, later } = this.scene;
    later(dice.between(40, 90) * SECOND, () => this.round(device));
    // Each looks after a part of the room; all of it is looked after by somebody within a minute or two.
    for (let n = 0; n < 2; n++) this.tend(dice.pick(size.games)!, device);
  }

  private tend(planned: PlannedGame, device: string): void {
    const { room } = this.scene;
    const advice = nextMover(room.state, planned.game);
    const seat = seatsForList(room.state, planned.game)[0];
    const saw = firstToCall(room.state, planned.game);
    if (advice) this.moveUp(advice, device);
    else if (seat && saw !== undefined) this.call(planned.game, saw, seat, device);
    else this.openOrBreak(planned, device);
  }

  private moveUp({ player, from, to, why }: Advice, device: string): void {
    const { room, dice } = this.scene;
    if (why.type === 'must-move') {
      if (dice.oneIn(15)) room.act('mustmove.refused', { player, ...from }, { device });
      else room.act('cash.moved', { player, ...to }, { device });
      return;
    }
    const sort = why.type === 'seat-change' ? 'seat' : 'table';
    if (dice.oneIn(3)) room.act('move.declined', { player, sort, ...to }, { device });
    else {
      room.act('cash.moved', { player, ...to }, { device });
      // Content now; one in four would move again.
      if (!dice.oneIn(4)) room.act('move.withdrawn', { player, sort }, { device });
    }
  }

  /** Now and then two hosts call at once, or one taps twice. */
  private call(game: string, saw: string, seat: { table: string; seat: number }, device: string): void {
    const { room, dice, called } = this.scene;
    const call = () => ({ game, saw, ...seat });
    const id = room.act('waitlist.called', call(), { device });
    if (dice.oneIn(25))
      room.act('waitlist.called', call(), { device: device === 'tablet-1' ? 'tablet-2' : 'tablet-1' });
    if (dice.oneIn(40)) room.act('waitlist.called', call(), { device });
    if (room.state.has('calls', id)) called(id);
  }

  private openOrBreak({ game, seats, tables }: PlannedGame, device: string): void {
    const { room, dice } = this.scene;
    const running = (table: string) => (room.state.get('tables', table)?.state ?? 'closed') !== 'closed';
    const waiting = waitlistOf(room.state, game).filter(
      ({ entry }) => entry.present && entry.status.type === 'waiting',
    );
    const ready = waiting.filter(({ entry }) => !room.state.has('sitting', entry.player));
    const next = tables.find(({ table }) => !running(table));
    if (next && ready.length >= ENOUGH) {
      const feeds = next.feeds.filter(running);
      const fed = feeds.length > 0 ? { feeds } : {};
      const opened = { table: next.table, game, label: next.table.slice(1), fill: seats, ...fed };
      room.act('cashtable.opened', opened, { device });
      for (const { player } of seatedAt(room.state, next.table)) this.scene.later(SECOND, () => this.settleIn(player));
      return;
    }
    const last = tables.findLast(({ table }) => running(table));
    const seated = last ? seatedAt(room.state, last.table) : [];
    if (!last || seated.length > TOO_FEW || waiting.length > 0) return;
    const opened = room.state.get('tables', last.table)!.openedAt;
    if (room.now - opened < 20 * MINUTE) return;
    const seed = Array.from({ length: 32 }, () => dice.below(16).toString(16)).join('');
    const players = seated.map(({ player }) => player);
    room.act('cashtable.broken', { table: last.table, algorithm: BREAK_ALGORITHM, seed, players }, { device });
  }

  private settleIn(player: string): void {
    this.scene.playing(player);
  }

  /** Every few hours something is put right: an entry moved, one that was removed put back. */
  private setRight(): void {
    const { room, dice, later, size } = this.scene;
    later(dice.between(2, 5) * HOUR, () => this.setRight());
    const game = dice.pick(size.games)!.game;
    const waiting = waitlistOf(room.state, game).filter(({ entry }) => entry.status.type === 'waiting');
    const [first, third] = [waiting[0]?.entry.player, waiting[2]?.entry.player];
    if (first && third) room.act('entry.moved', { game, player: third, after: first, reason: 'floor-decision' });
    const removed = [...room.state.rows('removed')].find(
      ({ entry, reason }) => reason === 'expired' && !room.state.has('sitting', entry.player),
    );
    if (!removed) return;
    room.act('entry.restored', { game: removed.entry.game, player: removed.entry.player });
  }
}
