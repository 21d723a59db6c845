import type { BoardContent } from '../../../src/sync/board.ts';
import type { BoardAddress, BoardEvents } from './board-socket.ts';

/**
 * One board as server-sent events, where something between screen and server lets no WebSocket through. The browser
 * reconnects by itself; each event brings the board whole. Returns what closes it.
 */
export function openBoardEvents(
  origin: string,
  { venue, view, token }: BoardAddress,
  on: BoardEvents,
  open: (url: string) => EventSource = (url) => new EventSource(url),
): () => void {
  const path = `/api/v1/venues/${venue}/boards/${view}/events?token=${encodeURIComponent(token)}`;
  const source = open(`${origin}${path}`);
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
    // Closed for good: the server answered with something that is no stream of events.
    if (source.readyState === EventSource.CLOSED) on.ended('failed');
    else on.unreachable(++failures);
  };
  return () => source.close();
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
