import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Board } from '../../boards/boards.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { addressOf } from '../../http/guards.ts';
import { Guests } from './guests.ts';
import { type GuestNews, type News, PACE_MS } from './news.ts';
import { getGuestEvents } from './route.ts';

export function guestRoutes({ node, guestNews }: Deps) {
  const routes = makeRoutes();
  const guests = new Guests();
  routes.openapi(getGuestEvents, (c) => {
    const leave = guests.enter(addressOf(c));
    if (!leave) throw new ApiError(429, 'guests.too-many', 'Too many pages are open here; close one and try again.');
    c.header('X-Accel-Buffering', 'no');
    const { heartbeatMs } = node.settings;
    return streamSSE(c, (stream) => new GuestStream(guestNews, heartbeatMs, stream).follow().finally(leave));
  });
  return routes;
}

/** One guest's page, followed until it is closed. */
class GuestStream {
  private readonly news: GuestNews;
  private readonly heartbeatMs: number;
  private readonly stream: SSEStreamingApi;
  /** Change number last sent, by board. */
  private readonly sent = new Map<Board, string>();
  private readonly followed = new Map<string, Board>();
  private wake = () => {};
  private readonly listener = () => this.wake();

  constructor(news: GuestNews, heartbeatMs: number, stream: SSEStreamingApi) {
    this.news = news;
    this.heartbeatMs = heartbeatMs;
    this.stream = stream;
  }

  async follow(): Promise<void> {
    const { stream } = this;
    stream.onAbort(() => this.wake());
    await this.send(this.news.venue());
    try {
      while (!stream.aborted) {
        this.lookForBoards();
        if (!(await this.sendNews())) await stream.write(': \n\n');
        await this.rest(PACE_MS);
        if (!this.hasNews()) await this.rest(this.heartbeatMs, true);
      }
    } finally {
      for (const board of this.followed.values()) board.listeners.delete(this.listener);
    }
  }

  /** One that was made since is found at the next beat. */
  private lookForBoards(): void {
    for (const [name, board] of this.news.boards()) {
      if (this.followed.has(name)) continue;
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
      const state = board.read();
      if (this.sent.get(board) === state.id) continue;
      this.sent.set(board, state.id);
      any = true;
      await this.send(this.news.of(name, state));
    }
    return any;
  }

  private send({ event, data }: News): Promise<void> {
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
