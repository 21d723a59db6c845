import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { ScreenStatus } from '../../../src/screens/status.ts';
import type { BoardContent } from '../../../src/sync/board.ts';
import { openBoardEvents } from './board-events.ts';
import type { BoardAddress, BoardEvents } from './board-socket.ts';

/** What all boards of a screen share. */
export interface BoardLink {
  /** Venue, start and token that boards are opened with; undefined until all are known. */
  readonly address: Accessor<{ venue: string; start: string; token: string } | undefined>;
  /** WebSockets do not get through here: use server-sent events. */
  readonly blocked: Accessor<boolean>;
  readonly remembered: (view: string) => BoardContent | undefined;
  readonly keep: (view: string, content: BoardContent | undefined) => void;
  readonly heard: () => void;
  readonly time: BoardEvents['time'];
  /** What this screen says of itself on the socket of this board. */
  readonly status: (view: string) => ScreenStatus | undefined;
  /** Look again which start of the server answers. Resolves when that is known or could not be. */
  readonly refresh: () => Promise<void>;
  readonly unreachable: (times: number) => void;
  /** The venue wants no more of this screen, or of this screen at this board. */
  readonly revoked: (view: string) => void;
}

/** A board that ended while its start goes on (rolled over, or the server said no) is opened again after this. */
const AGAIN_MS = { stale: 250, failed: 10_000, revoked: 30_000 } as const;

/**
 * The content of one board, kept through reconnects and new starts of the server: the old content stays until the new
 * document has some ([SCREEN-2]). Lives as long as the owner it was made under.
 */
export function createBoard(view: string, link: BoardLink): Accessor<BoardContent | undefined> {
  const [content, setContent] = createSignal<BoardContent | undefined>(link.remembered(view), { equals: false });
  const [round, setRound] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  createEffect(() => {
    const address = link.address();
    const blocked = link.blocked();
    round();
    if (!address) return;
    let open = true;
    const on: BoardEvents = {
      content(next) {
        // An empty board is one that the venue has no more; while nothing came yet, none is told.
        const there = Object.keys(next).length > 0 ? next : undefined;
        setContent(there);
        link.keep(view, there);
      },
      heard: link.heard,
      time: link.time,
      status: () => link.status(view),
      unreachable: (times) => !blocked && link.unreachable(times),
      async ended(why) {
        if (why === 'revoked') link.revoked(view);
        if (why === 'stale') await link.refresh();
        // A new start has opened the board anew by now.
        if (open) timer = setTimeout(() => setRound((n) => n + 1), AGAIN_MS[why]);
      },
    };
    const close = blocked
      ? openBoardEvents(location.origin, { ...address, view }, on)
      : openSocket({ ...address, view }, on);
    onCleanup(() => {
      open = false;
      clearTimeout(timer);
      close();
    });
  });
  return content;
}

/**
 * The sockets' half of the program is most of what a TV loads. It comes in beside the rest, and is run once the first picture
 * stands: what is remembered of the room is shown without it.
 */
function openSocket(address: BoardAddress, on: BoardEvents): () => void {
  let close: (() => void) | undefined;
  let over = false;
  import('./board-socket.ts').then(
    ({ openBoardSocket }) => {
      if (!over) close = openBoardSocket(location.origin.replace(/^http/, 'ws'), address, on);
    },
    () => !over && on.ended('failed'),
  );
  return () => {
    over = true;
    close?.();
  };
}
