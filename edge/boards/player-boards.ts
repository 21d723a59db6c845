/**
 * Boards `player.<id>`: one a phone. A commit is looked at once, for whom it concerns; their boards are projected soon
 * after, a few at a time, so that a thousand phones keep neither a flush nor a tablet waiting.
 */
import { type FloorTables, personOf } from '../../src/floor/index.ts';
import type { SubjectFold } from '../../src/kernel/fold.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import { phoneBoard } from '../../src/player/board.ts';
import { type Concerned, concernedInTournament, concernedOnFloor, concernsAll } from '../../src/player/concerns.ts';
import { type Places, placesIn } from '../../src/player/tournaments.ts';
import type { Committed, Primary } from '../../src/sync/primary.ts';
import type { State as TournamentState } from '../../src/tournament/fields.ts';
import type { LatestEntry } from '../store/reading.ts';
import type { Roster } from '../sync/roster.ts';
import { Board } from './boards.ts';
import { OwnActs } from './own-acts.ts';

const PREFIX = 'player.';
const TOURNAMENT = 'tournament/';
const NAME = /^player\.([a-z0-9][a-z0-9-]{0,31})$/;
/** Boards kept while nobody looks: a phone that comes back is sent what it missed instead of all. */
const MAX_KEPT = 3_000;
/** How long boards are projected in one go, ms: what waits meanwhile is a tablet's tap. */
const SLICE_MS = 4;

interface Ports {
  readonly primary: Primary;
  readonly roster: Roster;
  readonly start: string;
  latestOf(device: string, most: number): Promise<LatestEntry[]>;
  failed(error: unknown): void;
}

export class PlayerBoards {
  private readonly ports: Ports;
  private readonly boards = new Map<string, Board>();
  private readonly acts: OwnActs;
  /** Boards to project. */
  private readonly waiting = new Set<Board>();
  private scheduled = false;
  private readonly places = new WeakMap<SubjectFold, { readonly count: number; readonly places: Places }>();

  constructor(ports: Ports) {
    this.ports = ports;
    const { primary, latestOf, failed } = ports;
    this.acts = new OwnActs({ primary, latestOf, failed, changed: (player) => this.touch(player) });
  }

  get count(): number {
    return this.boards.size;
  }

  /** Undefined for a name that is no player board's. */
  get(name: string): Board | undefined {
    const player = NAME.exec(name)?.[1];
    if (player === undefined) return undefined;
    const known = this.boards.get(player);
    if (known) return known;
    if (this.boards.size >= MAX_KEPT) this.makeRoom();
    const view = { subject: 'floor', project: () => this.project(player) };
    const board = new Board(PREFIX + player, view, this.ports);
    this.boards.set(player, board);
    return board;
  }

  /** `named`: people whose names have changed. */
  committed(committed: Committed, named: readonly string[]): void {
    this.acts.committed(committed);
    if (this.boards.size === 0) return;
    const concerned = this.concerned(committed);
    const persons = concerned === 'all' ? undefined : new Set([...concerned, ...named]);
    // Whoever was merged into somebody concerned is shown that other's board.
    for (const player of this.boards.keys())
      if (!persons || persons.has(player) || persons.has(personOf(this.floor, player))) this.touch(player);
    this.refreshSome();
  }

  refresh(): void {
    for (const player of this.boards.keys()) this.touch(player);
  }

  private concerned({ entries }: Committed): Concerned {
    const found = new Set<string>();
    for (const { subject, event, outcome } of entries) {
      const floor = subject === 'floor';
      if (outcome.type !== 'applied' || !(floor || subject.startsWith(TOURNAMENT))) continue;
      const fold = this.ports.primary.fold(subject);
      const writes = fold.writesOf(`${event.device}.${event.seq}`);
      const state = fold.root as never;
      const concerned = floor ? concernedOnFloor(state, writes) : concernedInTournament(state, writes);
      if (concerned !== 'all' && concernsAll(event.kind)) return 'all';
      if (concerned === 'all') {
        if (floor) return 'all';
        for (const player of playersIn(state)) found.add(player);
        for (const { player, tournament } of this.floor.rows('interests'))
          if (subject === TOURNAMENT + tournament) found.add(player);
      } else for (const player of concerned) found.add(player);
    }
    return found;
  }

  private touch(player: string): void {
    const board = this.boards.get(player);
    if (!board?.spoil()) return;
    this.waiting.add(board);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.waiting.size === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.refreshSome();
      this.schedule();
    });
  }

  private refreshSome(): void {
    const until = performance.now() + SLICE_MS;
    for (const board of this.waiting) {
      this.waiting.delete(board);
      try {
        board.refresh();
      } catch (error) {
        this.ports.failed(error);
      }
      if (performance.now() >= until) return;
    }
  }

  private project(player: string): object | undefined {
    const { primary, roster } = this.ports;
    const tournaments = [...primary.logs.keys()].flatMap((subject) => {
      if (!subject.startsWith(TOURNAMENT)) return [];
      const fold = primary.fold(subject);
      const state = fold.root as unknown as TournamentState;
      return [{ id: subject.slice(TOURNAMENT.length), state, places: this.placesOf(fold) }];
    });
    const name = (id: string) => roster.name(id) ?? '';
    return phoneBoard({ floor: this.floor, tournaments, acts: this.acts.of(player), name }, player);
  }

  private placesOf(fold: SubjectFold): Places {
    const known = this.places.get(fold);
    if (known?.count === fold.count) return known.places;
    const places = placesIn(fold.root as unknown as TournamentState);
    this.places.set(fold, { count: fold.count, places });
    return places;
  }

  private get floor(): Reader<FloorTables> {
    return this.ports.primary.fold('floor').root as unknown as Reader<FloorTables>;
  }

  private makeRoom(): void {
    for (const [player, board] of this.boards) {
      if (board.watched) continue;
      this.boards.delete(player);
      this.waiting.delete(board);
      this.acts.forget(player);
      return;
    }
  }
}

function* playersIn(state: TournamentState): Iterable<string> {
  for (const [player] of state.entries('players')) yield player;
  for (const [player] of state.entries('alternates')) yield player;
}
