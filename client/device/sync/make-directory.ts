/** Follows the directory of the server's present start; a new start has a new one. */
import * as Y from 'yjs';
import { type Chain, DIRECTORY_ROOT } from '../../../src/sync/directory.ts';
import { formatName } from '../../../src/sync/names.ts';
import { CLOSE } from '../../../src/sync/protocol.ts';
import { type LiveDocument, makeLiveDocument } from './make-live-document.ts';

export interface DirectoryOptions {
  readonly server: string;
  readonly venue: string;
  params(): Record<string, string>;
  onChain(subject: string, chain: Chain): void;
  /** Everything that the directory holds has been handed on. */
  onSynced(): void;
  /** It may not be read here. */
  onClosed(code: number): void;
}

export interface Directory {
  readonly start: string | undefined;
  /** Follow the directory of this start. */
  follow(start: string): void;
  retry(): void;
  destroy(): void;
}

export function makeDirectory(options: DirectoryOptions): Directory {
  let current: string | undefined;
  let live: LiveDocument | undefined;

  function hand(doc: Y.Doc, subjects: Iterable<string>): void {
    const map = doc.getMap<Chain>(DIRECTORY_ROOT);
    for (const subject of subjects) {
      const chain = map.get(subject);
      if (chain) options.onChain(subject, chain);
    }
  }

  function follow(start: string): void {
    if (start === current) return;
    live?.destroy();
    current = start;
    const doc = new Y.Doc();
    const map = doc.getMap<Chain>(DIRECTORY_ROOT);
    const changed = new Set<string>();
    // Observers only wake: what is changed is handed on after Yjs is done.
    map.observe((event) => {
      if (changed.size === 0) queueMicrotask(wake);
      for (const subject of event.keysChanged) changed.add(subject as string);
    });
    function wake(): void {
      const subjects = [...changed];
      changed.clear();
      hand(doc, subjects);
    }
    const { server, venue, params } = options;
    const name = formatName({ type: 'directory', venue, start });
    const opened: LiveDocument = makeLiveDocument({
      ...{ server, name, doc, readOnly: true, params },
      onSynced: () => {
        wake();
        if (opened === live) options.onSynced();
      },
      onClosed(code, reason) {
        if (opened !== live) return;
        current = undefined;
        // Another start: the server tells which it is.
        if (code === CLOSE.stale && reason !== '' && reason !== start) follow(reason);
        else options.onClosed(code);
      },
    });
    live = opened;
  }

  return {
    get start() {
      return current;
    },
    follow,
    retry: () => live?.retry(),
    destroy: () => live?.destroy(),
  };
}
