/** One venue under attack: its edge (or two), its tablets, the people on them, and copies of its data. */
import { join } from 'node:path';
import type { Plain } from '../../src/kernel/plain.ts';
import { DEFAULT_POLICY } from '../../src/tournament/policy.ts';
import { Dice } from '../simulation/dice.ts';
import { postJson } from '../support/sync-client.ts';
import { ROUND_TABLES } from '../support/tablet-page/round.ts';
import { printedCode } from '../support/venue.ts';
import type { VenueDisk } from '../support/venue-disk.ts';
import { waitFor } from '../support/wait.ts';
import { CLEAR } from './link.ts';
import { ProtocolTablet } from './protocol-tablet.ts';
import { GAME, Hands, PIN, type Tablet, TOURNAMENT } from './tablet.ts';
import type { Totals } from './totals.ts';
import { PATIENCE, VenueEdge } from './venue-edge.ts';
import { WholeTablet } from './whole-tablet.ts';
import { Witness } from './witness.ts';

const STAFF = { max: ['manager'], flo: ['floor'], dee: ['dealer'] };
/** Between two acts of one tablet, ms, at most. */
const GAP_MS = 60;
/** Acts of one tablet that may wait for the venue: more would only make the next rest longer. */
const MOST_WAITING = 60;
/** How long what is looked at after a round may go on changing by itself, ms. */
const REST_MS = 20_000;

export interface VenueOptions {
  /** Folders: where the edges' data lies, and where copies of it are kept. */
  readonly disk: string;
  readonly shelf: string;
  readonly totals: Totals;
  /** Modules that its edges load before their own code. */
  readonly planted?: readonly string[] | undefined;
  /** Longest wait, ms. */
  readonly patience?: number | undefined;
  /** Told of everything that is done, as it is done. */
  heard(line: string): void;
}

export class Venue {
  readonly totals: Totals;
  readonly witness: Witness;
  readonly dice: Dice;
  private readonly disk: string;
  private readonly shelf: string;
  private readonly planted: readonly string[] | undefined;
  private readonly patience: { readonly timeout: number };
  readonly tablets: Tablet[] = [];
  edge!: VenueEdge;
  /** Folders of older copies of the data, oldest first. */
  readonly copies: string[] = [];
  private readonly users: string[] = [];
  private readonly hands = new Map<Tablet, Hands>();
  private readonly edges: VenueEdge[] = [];
  private enrolled = 0;
  private folders = 0;
  private acting: Promise<void>[] = [];
  private busy = false;
  private failure: { error: unknown } | undefined;

  constructor(seed: number, { disk, shelf, totals, planted, patience, heard }: VenueOptions) {
    this.planted = planted;
    this.patience = patience === undefined ? PATIENCE : { timeout: patience };
    this.totals = totals;
    this.witness = new Witness(totals, heard);
    this.dice = new Dice(seed, 'venue');
    this.disk = disk;
    this.shelf = shelf;
  }

  async open(tablets: number): Promise<void> {
    this.edge = await this.startEdge(this.newFolder());
    const code = await printedCode(this.edge.process);
    const setUp = { name: 'Storm', timeZone: 'UTC', pin: PIN, manager: 'Ana', code };
    const { body } = await postJson<{ code: string }>(`${this.edge.process.origin}/api/v1/setup`, setUp);
    const first = await this.enrol(body.code);
    await this.furnish(first);
    // Its copy knows none of the other tablets.
    await this.keepCopy();
    while (this.tablets.length < tablets) await this.enrol();
  }

  async startEdge(folder: string): Promise<VenueEdge> {
    const edge = await VenueEdge.start(folder, this.planted);
    this.edges.push(edge);
    this.totals.restarts++;
    return edge;
  }

  async restart(edge: VenueEdge = this.edge): Promise<void> {
    this.totals.restarts++;
    await edge.process.start();
  }

  /** For one more edge's data. */
  newFolder(): string {
    return join(this.disk, `edge-${++this.folders}`);
  }

  /** One tablet more; with a code of another's asking, where none is given. */
  async enrol(code?: string): Promise<Tablet> {
    const name = `t${++this.enrolled}`;
    const dice = new Dice(this.dice.next(), name);
    const { edge, totals, witness } = this;
    const surroundings = { edge, dice, totals, note: (what: string) => witness.note(what) };
    const sort = this.enrolled % 2 === 0 ? WholeTablet : ProtocolTablet;
    const tablet = await sort.enrol(name, code ?? (await this.code()), surroundings);
    this.tablets.push(tablet);
    this.hands.set(tablet, new Hands(tablet, dice, this.users));
    this.witness.note(`${name} is ${tablet.device}`);
    return tablet;
  }

  /** Anyone in service can ask for one. */
  private async code(): Promise<string> {
    return waitFor(async () => {
      for (const { token } of this.tablets) {
        if (token === undefined) continue;
        const url = `${this.edge.process.origin}/api/v1/enrolment-codes`;
        const { status, body } = await postJson<{ code: string }>(url, {}, token);
        if (status === 201) return body.code;
      }
      return undefined;
    }, PATIENCE);
  }

  private async furnish(tablet: Tablet): Promise<void> {
    const ana = await waitFor(() => [...tablet.replica.fold('access').root.entries('users')][0]?.[0], PATIENCE);
    this.users.push(ana, ...Object.keys(STAFF));
    const act = (subject: string, kind: string, body: Plain, name?: string) =>
      tablet.act({ subject, kind, body, actor: ana, name });
    await act('access', 'session.opened', { user: ana, proof: 'password' });
    for (const [user, roles] of Object.entries(STAFF)) await act('access', 'user.added', { user, roles }, user);
    const rows = [{ type: 'level', smallBlind: 100, bigBlind: 200, ante: 0, anteKind: 'none', minutes: 20 }];
    const plan = { name: 'Storm', structure: { rows }, seatsPerTable: 9, startingStack: 30_000, capacity: null };
    const rest = { prizePlaces: 3, closesAfterRow: null, reentries: null, rebuys: null, addOns: null };
    await act(TOURNAMENT, 'tournament.created', { ...plan, ...rest, policy: DEFAULT_POLICY } as unknown as Plain);
    await act(TOURNAMENT, 'registration.opened', {});
    for (let n = 1; n <= ROUND_TABLES; n++) await act(TOURNAMENT, 'table.added', { table: `t${n}`, number: n });
    await act('floor', 'game.added', { game: GAME, name: 'No-Limit', stakes: '1/2', seats: 9 });
    await waitFor(() => tablet.acked === tablet.made, { ...PATIENCE, message: 'the room to be furnished' });
  }

  async keepCopy(): Promise<void> {
    const folder = join(this.shelf, `copy-${this.copies.length + 1}`);
    await this.edge.copyTo(folder);
    this.copies.push(folder);
    this.totals.copies++;
    this.witness.note(`a copy of the data is kept: ${this.copies.length}`);
  }

  /** Everyone works from now on, until `rest`. */
  begin(): void {
    this.busy = true;
    this.acting = this.tablets.map((tablet) => this.work(tablet));
  }

  private async work(tablet: Tablet): Promise<void> {
    const hands = this.hands.get(tablet)!;
    try {
      while (this.busy && this.tablets.includes(tablet)) {
        const came = tablet.made - tablet.acked < MOST_WAITING ? await hands.doSomething() : undefined;
        if (came === 'done') this.totals.acts++;
        if (came === 'refused') this.totals.refusedOnTablet++;
        await new Promise((resolve) => setTimeout(resolve, this.dice.below(GAP_MS)));
      }
    } catch (error) {
      this.failure ??= { error };
    }
  }

  /** A tablet that has just come works with the others. */
  join(tablet: Tablet): void {
    if (this.busy) this.acting.push(this.work(tablet));
  }

  /** Waits for a condition of the room; what broke meanwhile is thrown. */
  async until(condition: () => unknown, message: string | (() => string)): Promise<void> {
    await waitFor(() => this.failure !== undefined || condition(), { ...this.patience, interval: 5, message });
    if (this.failure) throw this.failure.error;
  }

  /** Resolves when so many acts more were made, on whichever tablets. */
  async untilMade(more: number): Promise<void> {
    const { acts } = this.totals;
    await this.until(() => this.totals.acts >= acts + more || this.isStuck(), `${more} acts more`);
  }

  /** Resolves when tablets were told of so many acts more that they are safe with this edge. */
  async untilAcked(more: number, edge: VenueEdge = this.edge): Promise<void> {
    const acks = this.acksFrom(edge);
    const nobody = () => this.tablets.every((tablet) => tablet.edge !== edge || !tablet.link.isClear);
    await this.until(
      () => acks() >= more || nobody(),
      () => `${more} acks more, ${acks()} came`,
    );
  }

  /** Counts from now on the acts that tablets are told to be safe with this edge. */
  acksFrom(edge: VenueEdge): () => number {
    const sum = () => [...edge.promised.values()].reduce((a, b) => a + b, 0);
    const before = sum();
    return () => sum() - before;
  }

  /** Everyone has as much waiting as they may. */
  private isStuck(): boolean {
    return this.tablets.every((tablet) => tablet.made - tablet.acked >= MOST_WAITING);
  }

  /** Nobody has a line to this edge any more, and all that it told has been heard. */
  async apart(tablets: readonly Tablet[] = this.tablets): Promise<void> {
    for (const { link } of tablets) link.turn({ type: 'cut' });
    await this.until(() => tablets.every((tablet) => tablet.isApart), 'tablets to be apart');
  }

  /** These tablets' lines lead to that edge from now on. */
  async moveTo(edge: VenueEdge, tablets: readonly Tablet[]): Promise<void> {
    await this.apart(tablets);
    for (const tablet of tablets) {
      tablet.edge = edge;
      tablet.link.leadTo(edge.end);
      tablet.link.turn(CLEAR);
    }
  }

  /** No more trouble; when all is at rest, all is looked at. */
  async rest(): Promise<VenueDisk> {
    this.busy = false;
    await Promise.all(this.acting);
    if (this.failure) throw this.failure.error;
    for (const { link } of this.tablets) if (!link.isClear) link.turn(CLEAR);
    const disk = await this.allInOne();
    for (const edge of this.edges) if (edge.process.running || edge === this.edge) this.witness.isWell(edge);
    this.count(disk);
    return disk;
  }

  private async allInOne(): Promise<VenueDisk> {
    const end = performance.now() + REST_MS;
    for (;;) {
      await this.until(() => this.tablets.every(({ acked, made }) => acked === made), 'every act to be acknowledged');
      await this.until(
        () => this.areInStep(),
        () => `tablets in step:\n${this.heads()}`,
      );
      const disk = await this.readFrozen();
      try {
        this.witness.isOne(disk, this.tablets);
        return disk;
      } catch (error) {
        // What time brings due may have come between two looks.
        if (performance.now() > end) throw error;
      }
    }
  }

  /** The disk of a living edge, in one moment. */
  private async readFrozen(): Promise<VenueDisk> {
    await this.edge.freeze();
    try {
      return await this.witness.lookAtDisk(this.edge, this.tablets);
    } finally {
      this.edge.thaw();
    }
  }

  private areInStep(): boolean {
    const heads = new Set(this.tablets.map(headsOf));
    return heads.size === 1 && this.tablets.every(isSettled);
  }

  private heads(): string {
    return this.tablets
      .map((tablet) => [`${tablet.name}: ${headsOf(tablet)}`, ...waitsFor(tablet)].join('\n  '))
      .join('\n');
  }

  /** The last that each edge has written. */
  get lastWords(): string[] {
    return this.edges.map(({ folder, process }) => `${folder}:\n${process.logs.slice(-3_000)}`);
  }

  private count(disk: VenueDisk): void {
    const rows = [...disk.subjects.values()];
    this.lastEntries = rows.reduce((sum, { count }) => sum + count, 0);
    this.lastConflicts = rows.reduce((sum, { fold }) => sum + [...fold.root.entries('$conflicts')].length, 0);
    this.lastUndone = rows.reduce((sum, { fold }) => sum + [...fold.flags.values()].filter(Boolean).length, 0);
  }
  private lastEntries = 0;
  private lastConflicts = 0;
  private lastUndone = 0;

  async close(): Promise<void> {
    this.busy = false;
    await Promise.all(this.acting);
    this.totals.entries += this.lastEntries;
    this.totals.conflicts += this.lastConflicts;
    this.totals.undone += this.lastUndone;
    for (const tablet of this.tablets) tablet.leave();
    for (const edge of this.edges) await edge.dispose();
  }
}

const headsOf = ({ replica }: Tablet): string =>
  replica
    .subjects()
    .flatMap((subject) => {
      const head = replica.head(subject);
      return head ? [`${subject} ${head.segment} ${head.n}`] : [];
    })
    .join(', ');

/** What a tablet lacks: own acts that are not in the log it shows, closed segments, an undo's target. */
const waitsFor = ({ replica }: Tablet): string[] =>
  replica.subjects().flatMap((subject) => {
    const { complete, pending } = replica.view(subject);
    if (complete && pending.size === 0) return [];
    const wanted = replica.wanted().flatMap((one) => (one.subject === subject ? [one.segment] : []));
    const { caughtUp, missingTargets, count } = replica.fold(subject);
    const links = replica.chain(subject)?.links.map((link) => `${link.segment} ${link.count ?? ''}`.trim());
    const lacks = { complete, pending: [...pending], wanted, caughtUp, missing: [...missingTargets], count, links };
    return [`waits in ${subject}: ${JSON.stringify(lacks)}`];
  });

const isSettled = ({ replica }: Tablet): boolean =>
  replica.subjects().every((subject) => {
    const { complete, pending } = replica.view(subject);
    return complete && pending.size === 0;
  });
