import { venueOf } from '../../../src/access/index.ts';
import { type GuestBoard, guestBoard } from '../../../src/floor/guest-board.ts';
import type { FloorTables } from '../../../src/floor/index.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import type { ClockBoard } from '../../../src/tournament/board.ts';
import type { Board, BoardState } from '../../boards/boards.ts';
import type { VenueNode } from '../../venue/node.ts';

/** A guest is told at most so often, ms: what a busy minute brings comes together. */
export const PACE_MS = 1_000;

/** One word of the venue to anyone: an event of the guests' stream. Carries no names. */
export interface News {
  readonly event: 'venue' | 'room' | 'tournament' | 'gone';
  readonly data: object;
}

const TOURNAMENT = 'tournament/';
const CLOCK = 'clock.';

/** The room as guests see it, made once for all of them. */
export class GuestNews {
  private readonly node: VenueNode;
  private room: { readonly id: string; readonly board: GuestBoard } | undefined;
  private told: { readonly at: number; readonly news: readonly News[] } | undefined;

  constructor(node: VenueNode) {
    this.node = node;
  }

  /** All that stands now, for a page that begins with it; what is over is left out. Its time is now's, the rest at most a pace old. */
  all(): News[] {
    const at = performance.now();
    if (!this.told || at - this.told.at >= PACE_MS) {
      const news = [...this.boards()].map(([name, board]) => this.of(name, board.read()));
      this.told = { at, news: news.filter(({ event }) => event !== 'gone') };
    }
    return [this.venue(), ...this.told.news];
  }

  venue(): News {
    const { access, facts, clock } = this.node;
    const { name = '', timeZone = 'UTC', accent } = venueOf(access) ?? {};
    return { event: 'venue', data: { venue: facts.venue, name, timeZone, accent, now: clock.now() } };
  }

  /** The floor's, and every tournament's, by name. */
  boards(): Map<string, Board> {
    const subjects = [...this.node.primary.logs.keys()].filter((subject) => subject.startsWith(TOURNAMENT));
    const names = ['waitlists', ...subjects.map((subject) => `${CLOCK}${subject.slice(TOURNAMENT.length)}`)];
    const found = names.map((name) => [name, this.node.boards.get(name)] as const);
    return new Map(found.filter((one): one is [string, Board] => one[1] !== undefined));
  }

  /** What a board says to guests. */
  of(name: string, { id, board }: BoardState): News {
    if (!name.startsWith(CLOCK)) return { event: 'room', data: this.roomAt(id) };
    const tournament = name.slice(CLOCK.length);
    const clock = board as unknown as ClockBoard | null;
    if (!clock?.phase || clock.phase === 'finished' || clock.phase === 'cancelled')
      return { event: 'gone', data: { id: tournament } };
    const { winner: _, ...shown } = clock;
    return { event: 'tournament', data: { id: tournament, ...shown } };
  }

  /** `id` names how the floor stands. */
  private roomAt(id: string): GuestBoard {
    if (this.room?.id !== id) {
      const floor = this.node.primary.fold('floor').root as unknown as Reader<FloorTables>;
      this.room = { id, board: guestBoard(floor) };
    }
    return this.room.board;
  }
}
