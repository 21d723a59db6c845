import type { BoardContent } from '../../../src/sync/board.ts';
import type { BoardAddress, BoardEvents } from './board-socket.ts';

/**
 * One board as server-sent events, where something between screen and server lets no WebSocket through. The browser
 * reconnects by itself; each event brings the board whole. Returns what closes it.
 */
export function openBoardEvents(origin: string, { venue, view, token }: BoardAddress, on: BoardEvents): () => void {
  const query = `?token=${encodeURIComponent(token)}`;
  const source = new EventSource(`${origin}/api/v1/venues/${venue}/boards/${view}/events${query}`);
  let failures = 0;
  const receive = (event: MessageEvent<string>) => {
    on.heard();
    const content = contentOf(event.data);
    if (content) on.content(content);
  };
  source.onopen = () => {
    failures = 0;
    on.heard();
  };
  source.onmessage = receive;
  source.addEventListener('board', receive);
  source.onerror = () => {
    // Closed for good: the server answered with something that is no stream of events, and only a plain request says what.
    if (source.readyState === EventSource.CLOSED)
      void refused(`${origin}/api/v1/boards/${view}${query}`).then(on.ended);
    else on.unreachable(++failures);
  };
  return () => source.close();
}

async function refused(url: string): Promise<'revoked' | 'failed'> {
  try {
    const { status } = await fetch(url, { cache: 'no-store' });
    return status === 401 || status === 403 ? 'revoked' : 'failed';
  } catch {
    return 'failed';
  }
}

function contentOf(data: string): BoardContent | undefined {
  try {
    const content = JSON.parse(data) as unknown;
    return typeof content === 'object' && content !== null && !Array.isArray(content)
      ? (content as BoardContent)
      : undefined;
  } catch {
    // A keep-alive or a line cut off: the next event brings the board whole.
    return undefined;
  }
}
