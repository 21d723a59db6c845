/**
 * The network between one tablet and the edge, as bytes: it can be cut, swallow what is sent, be slow, or lose packets
 * (which over TCP are long pauses) and tear connections in the middle of a frame. One link is one tablet's line: its
 * port stays, whichever edge is behind it.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../support/ports.ts';

export type Weather =
  | { readonly type: 'clear' }
  /** What was open breaks off, nothing new gets through. */
  | { readonly type: 'cut' }
  /** Connections stand, and what is sent on them is gone. */
  | { readonly type: 'silent' }
  /** Every chunk takes `delay` ms, and so many bytes pass in a ms. */
  | { readonly type: 'slow'; readonly delay: number; readonly bytesPerMs: number }
  /** One chunk in `lossy` is sent again `again` ms later, and what follows it waits; a connection lives for about so many bytes. */
  | { readonly type: 'lossy'; readonly lost: number; readonly again: number; readonly life: number };

/** Where an edge is. */
export interface End {
  readonly port: number;
  readonly host: string;
}

export const CLEAR: Weather = { type: 'clear' };

/** Bytes under way in one direction from which its sender has to wait. */
const MOST_UNDER_WAY = 256 * 1024;

export class Link {
  readonly origin: string;
  /** How often it did what. */
  readonly done = { torn: 0, swallowed: 0, lost: 0 };
  private readonly server: Server;
  private readonly lines = new Set<Line>();
  private readonly below: (n: number) => number;
  private end: End;
  private weather: Weather = CLEAR;

  private constructor(server: Server, port: number, end: End, below: (n: number) => number) {
    this.server = server;
    this.origin = `http://127.0.0.1:${port}`;
    this.end = end;
    this.below = below;
    server.on('connection', (near) => this.join(near));
  }

  /** `below`: a whole number in [0, n), for what is lost and where a line tears. */
  static async lay(end: End, below: (n: number) => number): Promise<Link> {
    const port = await freePort();
    const server = createServer();
    const link = new Link(server, port, end, below);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
    return link;
  }

  get isClear(): boolean {
    return this.weather.type === 'clear';
  }

  /** What was swallowed can't be made up for: lines that were silent break off when that is over. */
  turn(weather: Weather): void {
    const wasSilent = this.weather.type === 'silent';
    this.weather = weather;
    if (weather.type === 'cut' || wasSilent) this.breakOff();
  }

  /** Another edge answers from now on. */
  leadTo(end: End): void {
    this.end = end;
    this.breakOff();
  }

  breakOff(): void {
    for (const line of this.lines) line.end();
  }

  async remove(): Promise<void> {
    this.weather = { type: 'cut' };
    this.breakOff();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket): void {
    near.on('error', () => {});
    if (this.weather.type === 'cut') return void near.destroy();
    const far = connect(this.end.port, this.end.host);
    far.on('error', () => {});
    const line = new Line(near, far, () => this.weather, this.below, this.done);
    this.lines.add(line);
    near.once('close', () => this.lines.delete(line));
  }
}

/** One connection, both ways. */
class Line {
  private readonly near: Socket;
  private readonly far: Socket;
  private readonly done: Link['done'];
  private left: number | undefined;

  constructor(near: Socket, far: Socket, weather: () => Weather, below: (n: number) => number, done: Link['done']) {
    this.near = near;
    this.far = far;
    this.done = done;
    const put = (to: Socket) => (chunk: Buffer) => this.put(to, chunk, weather(), below);
    carry(near, far, (chunk) => this.takes(chunk, weather(), below), put(far));
    carry(far, near, (chunk) => this.takes(chunk, weather(), below), put(near));
  }

  end(): void {
    this.near.destroy();
    this.far.destroy();
  }

  /** How long this chunk keeps the line, ms; undefined when it is gone. */
  private takes(chunk: Buffer, weather: Weather, below: (n: number) => number): number | undefined {
    if (weather.type === 'silent') {
      this.done.swallowed += chunk.length;
      return undefined;
    }
    if (weather.type === 'slow') return weather.delay + chunk.length / weather.bytesPerMs;
    if (weather.type !== 'lossy' || below(weather.lost) > 0) return 0;
    this.done.lost++;
    return weather.again;
  }

  private put(to: Socket, chunk: Buffer, weather: Weather, below: (n: number) => number): void {
    if (to.destroyed) return;
    if (weather.type !== 'lossy') return void to.write(chunk);
    this.left ??= 1 + below(2 * weather.life);
    const part = chunk.subarray(0, this.left);
    this.left -= part.length;
    to.write(part);
    if (this.left > 0) return;
    this.done.torn++;
    // What was written still arrives; nothing comes after it.
    setImmediate(() => this.end());
  }
}

/** One way: what comes is put as it came, in order, each chunk after its time. */
function carry(
  from: Socket,
  to: Socket,
  takes: (chunk: Buffer) => number | undefined,
  put: (chunk: Buffer) => void,
): void {
  const queue: { at: number; deliver: () => void }[] = [];
  let underWay = 0;
  let free = 0;
  let waiting = false;
  from.setNoDelay(true);

  function enqueue(ms: number, deliver: () => void): void {
    free = Math.max(performance.now(), free) + ms;
    queue.push({ at: free, deliver });
    if (!waiting) pump();
  }
  function pump(): void {
    waiting = false;
    while (queue[0] && queue[0].at <= performance.now()) queue.shift()!.deliver();
    if (!queue[0]) return;
    waiting = true;
    setTimeout(pump, Math.ceil(queue[0].at - performance.now()));
  }

  from.on('data', (chunk: Buffer) => {
    const ms = takes(chunk);
    if (ms === undefined) return;
    underWay += chunk.length;
    if (underWay > MOST_UNDER_WAY) from.pause();
    enqueue(ms, () => {
      underWay -= chunk.length;
      if (underWay <= MOST_UNDER_WAY && from.isPaused()) from.resume();
      put(chunk);
    });
  });
  from.once('end', () => enqueue(0, () => to.end()));
  from.once('close', () => enqueue(0, () => to.destroySoon()));
}
