/**
 * Follows one board through the server's starts. Boards are never merged across writers: each start, and each roll of
 * a board, has a fresh document; what was last told stays with the caller until the new one has come.
 */
import * as Y from 'yjs';
import { BOARD_ROOT, type BoardContent, readBoard } from '../../../src/sync/board.ts';
import { formatName } from '../../../src/sync/names.ts';
import { CLOSE } from '../../../src/sync/protocol.ts';
import { type LiveDocument, makeLiveDocument } from './make-live-document.ts';

export interface BoardOptions {
  readonly server: string;
  readonly venue: string;
  readonly view: string;
  params(): Record<string, string>;
  /** Undefined: the venue has nothing under this name (any more). */
  onContent(content: BoardContent | undefined): void;
  /** Not for this device. */
  onForbidden(): void;
}

export interface FollowedBoard {
  /** Follow it in this start of the server. */
  follow(start: string): void;
  retry(): void;
  destroy(): void;
}

/** A document that was rolled is replaced in a moment; after any other end it is asked for again, ms. */
const ROLLED_MS = 250;
const AGAIN_MS = 10_000;
const ROLLED = 'rolled';

export function makeBoard(options: BoardOptions): FollowedBoard {
  const { server, venue, view, params } = options;
  let current: string | undefined;
  let live: LiveDocument | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  function open(start: string): void {
    clearTimeout(again);
    live?.destroy();
    current = start;
    const doc = new Y.Doc();
    let waking = false;
    // Observers only wake: what changed is handed on after Yjs is done.
    doc.on('update', () => {
      if (waking) return;
      waking = true;
      queueMicrotask(() => {
        waking = false;
        if (opened === live) options.onContent(readBoard(doc));
      });
    });
    const opened: LiveDocument = makeLiveDocument({
      ...{ server, name: formatName({ type: 'board', venue, start, view }), doc, readOnly: true, params },
      onSynced() {
        // An empty board brings no update.
        if (opened === live && doc.getMap(BOARD_ROOT).size === 0) options.onContent(undefined);
      },
      onClosed(code, reason) {
        if (opened === live) closed(start, code, reason);
      },
    });
    live = opened;
  }

  function closed(start: string, code: number, reason: string): void {
    const stale = code === CLOSE.stale;
    if (code === CLOSE.forbidden || code === CLOSE.unauthorised) options.onForbidden();
    // Another start: the server tells which it is.
    if (stale && reason !== '' && reason !== ROLLED && reason !== start) open(reason);
    else again = setTimeout(() => open(start), stale ? ROLLED_MS : AGAIN_MS);
  }

  return {
    follow(start) {
      if (start !== current) open(start);
    },
    retry: () => live?.retry(),
    destroy() {
      clearTimeout(again);
      live?.destroy();
      live = undefined;
    },
  };
}
