/** For tests: a main table, a feeder, a last feeder, of three seats each, and who sits there. */
import { TestRoom } from './test-room.ts';

export const MORE_PLAYERS = ['gus', 'hal', 'ida', 'jo', 'kim', 'lee', 'mo', 'ned'] as const;

export class TestChain extends TestRoom {
  constructor(policy: ConstructorParameters<typeof TestRoom>[0] = {}) {
    super(policy);
    this.act('cashtable.closed', { table: 't1' });
    for (const table of ['main', 'feed', 'last'])
      this.act('cashtable.opened', { table, game: 'nlh', seats: 3, label: table });
    this.act('mustmove.linked', { table: 'feed', feeds: ['main'] });
    this.act('mustmove.linked', { table: 'last', feeds: ['feed'] });
    for (const player of MORE_PLAYERS) this.act('player.added', { player });
  }

  /** Seat them from seat 1 on, whoever's turn it is. */
  sit(table: string, ...players: string[]): this {
    players.forEach((player, index) => {
      this.act('cash.seated', { player, table, seat: index + 1, anyway: true });
    });
    return this;
  }

  move(player: string, table: string, seat: number, more: { anyway?: true } = {}): string {
    return this.act('cash.moved', { player, table, seat, ...more });
  }

  /** Who sits at a table, by seat. */
  at(table: string): (string | null)[] {
    return [1, 2, 3].map((seat) => {
      const row = this.seatAt(seat, table);
      return row && 'player' in row ? row.player : null;
    });
  }
}
