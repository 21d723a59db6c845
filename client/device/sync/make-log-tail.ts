/**
 * The open segment of a subject, as it grows. Observers only wake the cursor; the cursor hands on what
 * it has not handed on yet, so what it throws can't disturb Yjs, and a batch is read once.
 */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { ROOT } from '../../../src/sync/append.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import { formatName } from '../../../src/sync/names.ts';
import { type LiveDocument, makeLiveDocument } from './make-live-document.ts';
import { readHead } from './server-messages.ts';

export interface LogTailOptions {
  readonly server: string;
  readonly venue: string;
  readonly device: string;
  readonly subject: string;
  readonly segment: string;
  params(): Record<string, string>;
  /** New elements, from index `from`. What it throws is told to `onBroken`. */
  offer(from: number, elements: readonly unknown[]): void;
  onBroken(error: unknown): void;
  onHead(head: SignedHead): void;
  onSynced(): void;
  onClosed(code: number): void;
}

/** The database that keeps a segment's tail; without the last two, what all their names of a device begin with. */
export const tailName = (device: string, venue: string, subject?: string, segment?: string): string =>
  `pvm/${device}/log/${venue}/${subject === undefined ? '' : `${subject}/${segment}`}`;

export interface LogTail {
  /** Of its database. */
  readonly name: string;
  readonly subject: string;
  readonly segment: string;
  /** What was kept has been handed on. */
  readonly loaded: Promise<void>;
  readonly synced: boolean;
  readonly connected: boolean;
  /** Go on to the server; before that only what is kept is read. */
  connect(): void;
  disconnect(): void;
  retry(): void;
  destroy(): Promise<void>;
  /** Ends it and drops what is kept of it here. */
  drop(): Promise<void>;
}

/** A store that doesn't answer must not keep the room from the screen, ms. */
const LOAD_MS = 3_000;

export function makeLogTail(options: LogTailOptions): LogTail {
  return new OpenLogTail(options);
}

class OpenLogTail implements LogTail {
  readonly subject: string;
  readonly segment: string;
  readonly loaded: Promise<void>;
  private readonly options: LogTailOptions;
  readonly name: string;
  private readonly doc = new Y.Doc();
  private readonly kept: IndexeddbPersistence;
  private live: LiveDocument | undefined;
  private position = 0;
  private woken = false;
  private ended = false;

  constructor(options: LogTailOptions) {
    this.options = options;
    this.subject = options.subject;
    this.segment = options.segment;
    const { venue, device, subject, segment } = options;
    this.name = tailName(device, venue, subject, segment);
    this.doc.getArray(ROOT).observe(() => this.wake());
    this.kept = new IndexeddbPersistence(this.name, this.doc);
    this.loaded = this.load();
  }

  get synced(): boolean {
    return this.live?.synced ?? false;
  }

  get connected(): boolean {
    return this.live?.connected ?? false;
  }

  connect(): void {
    if (this.live || this.ended) return;
    const { server, venue, subject, segment, params, onHead, onSynced, onClosed } = this.options;
    const name = formatName({ type: 'log', venue, subject, segment });
    const live: LiveDocument = makeLiveDocument({
      ...{ server, name, doc: this.doc, readOnly: true, params },
      onMessage: (type, message) => {
        const head = type === 'head' ? readHead(message) : undefined;
        // The cursor may still sleep: a head is told once what it counts has been handed on.
        this.read();
        if (head) onHead(head);
      },
      onSynced: () => {
        this.read();
        onSynced();
      },
      onClosed: (code) => live === this.live && onClosed(code),
    });
    this.live = live;
  }

  disconnect(): void {
    this.live?.release();
    this.live = undefined;
  }

  retry(): void {
    this.live?.retry();
  }

  async destroy(): Promise<void> {
    this.end();
    await this.kept.destroy();
  }

  async drop(): Promise<void> {
    this.end();
    await this.kept.clearData();
  }

  private end(): void {
    this.ended = true;
    this.disconnect();
    this.doc.destroy();
  }

  private async load(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), LOAD_MS);
    });
    const first = await Promise.race([this.kept.whenSynced, tooLong]);
    clearTimeout(timer);
    if (first === 'late') void this.kept.destroy();
    this.read();
  }

  private wake(): void {
    if (this.woken) return;
    this.woken = true;
    queueMicrotask(() => this.read());
  }

  private read(): void {
    this.woken = false;
    if (this.ended) return;
    const array = this.doc.getArray(ROOT);
    if (array.length <= this.position) return;
    const from = this.position;
    const elements = array.slice(from);
    this.position += elements.length;
    try {
      this.options.offer(from, elements);
    } catch (error) {
      this.options.onBroken(error);
    }
  }
}
