import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Board } from '../../boards/boards.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { requireDevice } from '../../http/guards.ts';
import { HeldOpen } from '../../http/held-open.ts';
import { mayRead } from '../../sync/rights.ts';
import type { KnownDevice } from '../../venue/devices.ts';
import { getBoard, getBoardEvents } from './route.ts';

/** Streams of one device: a screen has one for each view that it shows. */
const MAX_STREAMS = 32;

export function boardRoutes({ node }: Deps) {
  const routes = makeRoutes();
  const streams = new HeldOpen(MAX_STREAMS, 'streams.many');
  routes.openapi(getBoard, (c) => {
    const { view } = c.req.valid('param');
    requireReader(c, view);
    c.header('Cache-Control', 'no-store');
    return c.json(boardNamed(view).read(), 200);
  });
  routes.openapi(getBoardEvents, (c) => {
    const { venue, view } = c.req.valid('param');
    const { id } = requireReader(c, view);
    if (venue !== node.facts.venue) throw new ApiError(404, 'board.unknown', 'This is another venue.');
    const board = boardNamed(view);
    c.header('X-Accel-Buffering', 'no');
    const seen = c.req.header('last-event-id');
    const ended = streams.take(id);
    const may = () => mayStillRead(id, view);
    return streamSSE(c, (stream) =>
      follow(board, stream, seen, { beatMs: node.settings.heartbeatMs, may }).finally(ended),
    );
  });

  function requireReader(c: Context, view: string): KnownDevice {
    const device = requireDevice(c, node.devices);
    if (!mayRead(device, view)) throw new ApiError(403, 'board.not-yours', 'This board is not for this device.');
    return device;
  }

  function mayStillRead(id: string, view: string): boolean {
    const device = node.devices.get(id);
    return device !== undefined && mayRead(device, view);
  }

  function boardNamed(view: string): Board {
    const board = node.boards.get(view);
    if (!board) throw new ApiError(404, 'board.unknown', 'There is no board of this name.');
    return board;
  }
  return routes;
}

/** Sends the board whole at each change; changes that come while one is being sent make one event. */
async function follow(
  board: Board,
  stream: SSEStreamingApi,
  seen: string | undefined,
  { beatMs, may }: { beatMs: number; may: () => boolean },
): Promise<void> {
  let sent = seen;
  let wake = () => {};
  const listener = () => wake();
  board.listeners.add(listener);
  stream.onAbort(() => {
    board.listeners.delete(listener);
    wake();
  });
  // Whoever was revoked meanwhile reads no further.
  while (!stream.aborted && may()) {
    const { id, board: content } = board.read();
    if (id !== sent) await stream.writeSSE({ event: 'board', id, data: JSON.stringify(content ?? {}) });
    else await stream.write(': \n\n');
    sent = id;
    if (board.read().id !== sent) continue;
    const beat = setTimeout(() => wake(), beatMs);
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    clearTimeout(beat);
  }
  board.listeners.delete(listener);
}
