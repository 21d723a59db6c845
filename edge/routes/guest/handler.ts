import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { venueOf } from '../../../src/access/index.ts';
import { type GuestBoard, guestBoard } from '../../../src/floor/guest-board.ts';
import type { FloorTables } from '../../../src/floor/index.ts';
import type { Reader } from '../../../src/kernel/layer.ts';
import type { ClockBoard } from '../../../src/tournament/board.ts';
import type { Board } from '../../boards/boards.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { addressOf } from '../../http/guards.ts';
import type { VenueNode } from '../../venue/node.ts';
import { Guests } from './guests.ts';
import { getGuestEvents } from './route.ts';

/** A guest is told at most so often, ms: what a busy minute brings comes together. */
const PACE_MS = 1_000;
const TOURNAMENT = 'tournament/';

export function guestRoutes({ node }: Deps) {
  const routes = makeRoutes();
  const guests = new Guests();
  const room = makeRoom(node);
  routes.openapi(getGuestEvents, (c) => {
    const leave = guests.enter(addressOf(c));
    if (!leave) throw new ApiError(429, 'guests.too-many', 'Too many pages are open here; close one and try again.');
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, (stream) => new GuestStream(node, room, stream).follow().finally(leave));
  });
  return routes;
}

/** The floor as guests see it, made once for all of them; `change` names how it stands. */
function makeRoom(node: VenueNode): (change: string) => GuestBoard {
  let made: { change: string; board: GuestBoard } | undefined;
  return (change) => {
    if (made?.change !== change)
      made = { change, board: guestBoard(node.primary.fold('floor').root as unknown as Reader<FloorTables>) };
    return made.board;
  };
}

/** One guest's page, followed until it is closed. */
class GuestStream {
  private readonly node: VenueNode;
  private readonly room: (change: string) => GuestBoard;
  private readonly stream: SSEStreamingApi;
  /** Change number last sent, by board. */
  private readonly sent = new Map<Board, string>();
  private readonly followed = new Map<string, Board>();
  private wake = () => {};
  private readonly listener = () => this.wake();

  constructor(node: VenueNode, room: (change: string) => GuestBoard, stream: SSEStreamingApi) {
    this.node = node;
    this.room = room;
    this.stream = stream;
  }

  async follow(): Promise<void> {
    const { node, stream } = this;
    stream.onAbort(() => this.wake());
    const venue = venueOf(node.access);
    const { name = '', timeZone = 'UTC', accent } = venue ?? {};
    await this.send('venue', { venue: node.facts.venue, name, timeZone, accent, now: node.clock.now() });
    try {
      while (!stream.aborted) {
        this.lookForBoards();
        if (!(await this.sendNews())) await stream.write(': \n\n');
        await this.rest(PACE_MS);
        if (!this.hasNews()) await this.rest(node.settings.heartbeatMs, true);
      }
    } finally {
      for (const board of this.followed.values()) board.listeners.delete(this.listener);
    }
  }

  /** The floor, and every tournament; one that was made since is found at the next beat. */
  private lookForBoards(): void {
    const subjects = [...this.node.primary.logs.keys()].filter((subject) => subject.startsWith(TOURNAMENT));
    const names = ['waitlists', ...subjects.map((subject) => `clock.${subject.slice(TOURNAMENT.length)}`)];
    for (const name of names) {
      const board = this.followed.has(name) ? undefined : this.node.boards.get(name);
      if (!board) continue;
      this.followed.set(name, board);
      board.listeners.add(this.listener);
    }
  }

  private hasNews(): boolean {
    return [...this.followed.values()].some((board) => this.sent.get(board) !== board.read().id);
  }

  private async sendNews(): Promise<boolean> {
    let any = false;
    for (const [name, board] of this.followed) {
      const { id, board: content } = board.read();
      if (this.sent.get(board) === id) continue;
      this.sent.set(board, id);
      any = true;
      if (name === 'waitlists') await this.send('room', this.room(id));
      else await this.sendTournament(name.slice('clock.'.length), content as unknown as ClockBoard | null);
    }
    return any;
  }

  private async sendTournament(id: string, clock: ClockBoard | null): Promise<void> {
    const over = !clock?.phase || clock.phase === 'finished' || clock.phase === 'cancelled';
    if (over) return this.send('gone', { id });
    const { winner: _, ...shown } = clock;
    await this.send('tournament', { id, ...shown });
  }

  private send(event: string, data: object): Promise<void> {
    return this.stream.writeSSE({ event, data: JSON.stringify(data) });
  }

  /** Until the time is over or the page is closed; with `news`, also until a board changes. */
  private async rest(ms: number, news = false): Promise<void> {
    if (this.stream.aborted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
      this.wake = () => {
        if (news || this.stream.aborted) resolve();
      };
    });
    clearTimeout(timer);
  }
}
