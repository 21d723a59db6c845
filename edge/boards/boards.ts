/**
 * Boards: projected after each flush while anyone looks, and only when someone does. Each is a
 * document of this start, rolled to a new one before its tombstones weigh.
 */
import type { Plain } from '../../src/kernel/plain.ts';
import { BOARD_CHANGES, type BoardContent, readBoard, writeBoard } from '../../src/sync/board.ts';
import { formatName } from '../../src/sync/names.ts';
import type { Committed, Primary } from '../../src/sync/primary.ts';
import { LiveDocument } from '../sync/live-document.ts';
import type { Roster } from '../sync/roster.ts';
import type { PlayerBoards } from './player-boards.ts';
import { ScreenDocument, ScreenStates } from './screen-states.ts';
import { type View, viewOf } from './views.ts';

/** Views that are kept while nobody looks; beyond that the longest unseen are dropped. */
const MAX_KEPT = 200;

export interface BoardState {
  /** The document that carries it now: `board/<venue>/<start>/<view>`. */
  readonly document: string;
  /** `<start>.<change number>`: grows with each change. */
  readonly id: string;
  /** Null while there is nothing under this name. */
  readonly board: BoardContent | null;
}

interface Ports {
  readonly primary: Primary;
  readonly roster: Roster;
  readonly start: string;
}

export class Board {
  document: LiveDocument;
  readonly listeners = new Set<() => void>();
  readonly name: string;
  private readonly view: View;
  private readonly ports: Ports;
  private readonly makeDocument: () => LiveDocument;
  private changes = 0;
  private total = 0;
  private stale = true;

  constructor(name: string, view: View, ports: Ports, makeDocument: () => LiveDocument = () => new LiveDocument()) {
    this.name = name;
    this.view = view;
    this.ports = ports;
    this.makeDocument = makeDocument;
    this.document = makeDocument();
  }

  get watched(): boolean {
    return this.document.sockets.size > 0 || this.listeners.size > 0;
  }

  get subject(): string {
    return this.view.subject;
  }

  read(): BoardState {
    // Of what stands in no log nobody is told that it changed.
    if (this.view.unlogged) this.stale = true;
    this.refresh();
    const content = readBoard(this.document.doc);
    const { venue } = this.ports.primary.options;
    return {
      document: formatName({ type: 'board', venue, start: this.ports.start, view: this.name }),
      id: `${this.ports.start}.${this.total}`,
      board: Object.keys(content).length === 0 ? null : content,
    };
  }

  /** As `touch`, for whoever projects it later: true when somebody looks. */
  spoil(): boolean {
    this.stale = true;
    return this.watched;
  }

  /** What it shows may have changed. */
  touch(): void {
    this.stale = true;
    if (this.watched) this.refresh();
  }

  refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const { primary, roster } = this.ports;
    const state = primary.fold(this.subject).root;
    const content = asPlain(this.view.project(state, (id) => roster.name(id))) as BoardContent;
    if (this.changes >= BOARD_CHANGES) this.roll();
    const changed = writeBoard(this.document.doc, content);
    this.changes += changed;
    if (changed === 0) return;
    this.total++;
    for (const listener of this.listeners) listener();
  }

  /** The new document has the old one's name: a reader that comes back with the old one is told to begin afresh. */
  private roll(): void {
    this.changes = 0;
    this.document.retire('rolled');
    this.document = this.makeDocument();
  }
}

/** JSON's view of it: no undefined fields, no prototypes. */
const asPlain = (content: object | undefined): Plain => JSON.parse(JSON.stringify(content ?? {})) as Plain;

const DISPLAY = 'display.';

export class Boards {
  private readonly ports: Ports;
  private readonly states = new ScreenStates();
  private readonly boards = new Map<string, Board>();
  private readonly players: PlayerBoards;
  /** How the screens fare. */
  private readonly screensView: View = {
    subject: 'screens',
    unlogged: true,
    project: () => this.states.read(this.following()),
  };

  constructor(ports: Ports, players: PlayerBoards) {
    this.ports = ports;
    this.players = players;
  }

  get documents(): number {
    return this.boards.size + this.players.count;
  }

  /** Undefined when there is no view of that name. */
  get(name: string): Board | undefined {
    const known = this.boards.get(name);
    if (known) {
      this.boards.delete(name);
      this.boards.set(name, known);
      return known;
    }
    const own = this.players.get(name);
    if (own) return own;
    const view = name === 'screens' ? this.screensView : viewOf(name);
    if (!view) return undefined;
    this.makeRoom();
    const board = name.startsWith(DISPLAY)
      ? new Board(name, view, this.ports, () => new ScreenDocument(name.slice(DISPLAY.length), this.states))
      : new Board(name, view, this.ports);
    this.boards.set(name, board);
    return board;
  }

  private *following(): Iterable<string> {
    for (const board of this.boards.values())
      if (board.watched && board.name.startsWith(DISPLAY)) yield board.name.slice(DISPLAY.length);
  }

  /** `named`: people whose names have changed. */
  committed(committed: Committed, named: readonly string[]): void {
    const { entries } = committed;
    // Those whom it concerns first: what hangs on the walls goes to everybody, and takes its time.
    this.players.committed(committed, named);
    const subjects = new Set(entries.map((one) => one.subject));
    for (const board of this.boards.values()) if (named.length > 0 || subjects.has(board.subject)) board.touch();
  }

  refresh(): void {
    for (const board of this.boards.values()) board.touch();
    this.players.refresh();
  }

  private makeRoom(): void {
    if (this.boards.size < MAX_KEPT) return;
    for (const [name, board] of this.boards) {
      if (board.watched) continue;
      this.boards.delete(name);
      return;
    }
  }
}
