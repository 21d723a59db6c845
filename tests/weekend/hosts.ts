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

  private async round(device: string): Promise<void> {
    const { size, dice, later } = this.scene;
    later(dice.between(40, 90) * SECOND, () => this.round(device));
    // Each looks after a part of the room; all of it is looked after by somebody within a minute or two.
    for (let n = 0; n < 2; n++) await this.tend(dice.pick(size.games)!, device);
  }

  private async tend(planned: PlannedGame, device: string): Promise<void> {
    const { room } = this.scene;
    const advice = nextMover(room.state, planned.game);
    const seat = seatsForList(room.state, planned.game)[0];
    const saw = firstToCall(room.state, planned.game);
    if (advice) await this.moveUp(advice, device);
    else if (seat && saw !== undefined) await this.call(planned.game, saw, seat, device);
    else await this.openOrBreak(planned, device);
  }

  private async moveUp({ player, from, to, why }: Advice, device: string): Promise<void> {
    const { room, dice } = this.scene;
    if (why.type === 'must-move') {
      if (dice.oneIn(15)) await room.act('mustmove.refused', { player, ...from }, { device });
      else await room.act('cash.moved', { player, ...to }, { device });
      return;
    }
    const sort = why.type === 'seat-change' ? 'seat' : 'table';
    if (dice.oneIn(3)) await room.act('move.declined', { player, sort, ...to }, { device });
    else {
      await room.act('cash.moved', { player, ...to }, { device });
      // Content now; one in four would move again.
      if (!dice.oneIn(4)) await room.act('move.withdrawn', { player, sort }, { device });
    }
  }

  /** Now and then two hosts call at once, or one taps twice. */
  private async call(game: string, saw: string, seat: { table: string; seat: number }, device: string): Promise<void> {
    const { room, dice, called } = this.scene;
    const call = () => ({ game, saw, ...seat });
    const id = await room.act('waitlist.called', call(), { device });
    if (dice.oneIn(25))
      await room.act('waitlist.called', call(), { device: device === 'tablet-1' ? 'tablet-2' : 'tablet-1' });
    if (dice.oneIn(40)) await room.act('waitlist.called', call(), { device });
    if (room.state.has('calls', id)) called(id);
  }

  private async openOrBreak({ game, seats, tables }: PlannedGame, device: string): Promise<void> {
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
      await room.act('cashtable.opened', opened, { device });
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
    await room.act('cashtable.broken', { table: last.table, algorithm: BREAK_ALGORITHM, seed, players }, { device });
  }

  private settleIn(player: string): void {
    this.scene.playing(player);
  }

  /** Every few hours something is put right: an entry moved, one that was removed put back. */
  private async setRight(): Promise<void> {
    const { room, dice, later, size } = this.scene;
    later(dice.between(2, 5) * HOUR, () => this.setRight());
    const game = dice.pick(size.games)!.game;
    const waiting = waitlistOf(room.state, game).filter(({ entry }) => entry.status.type === 'waiting');
    const [first, third] = [waiting[0]?.entry.player, waiting[2]?.entry.player];
    if (first && third) await room.act('entry.moved', { game, player: third, after: first, reason: 'floor-decision' });
    const removed = [...room.state.rows('removed')].find(
      ({ entry, reason }) => reason === 'expired' && !room.state.has('sitting', entry.player),
    );
    if (!removed) return;
    await room.act('entry.restored', { game: removed.entry.game, player: removed.entry.player });
  }
}
