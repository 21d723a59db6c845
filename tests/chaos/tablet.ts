/** What the harness asks of a tablet, of whichever sort, and what people do on it. */
import { type AccessTables, hasSession } from '../../src/access/index.ts';
import type { Reader } from '../../src/kernel/layer.ts';
import type { Plain } from '../../src/kernel/plain.ts';
import { subjectOf } from '../../src/subjects.ts';
import type { Replica } from '../../src/sync/replica.ts';
import { type ActingTablet, chooseAct } from '../simulation/acts.ts';
import type { Dice } from '../simulation/dice.ts';
import { Round } from '../support/tablet-page/round.ts';
import type { Link } from './link.ts';
import type { Totals } from './totals.ts';
import type { VenueEdge } from './venue-edge.ts';

/** The tournament and the game that tablets go round in; simulated acts have others of their own. */
export const TOURNAMENT = 'tournament/storm';
export const GAME = 'nlh';
/** Of the venue's staff. */
export const PIN = '2468';
/** What would end a tablet's part in the run. */
const NOT_DONE = new Set(['device.revoked', 'device.suspected', 'device.enrolled', 'user.removed']);

export interface Wish {
  readonly subject: string;
  readonly kind: string;
  readonly body: Plain;
  readonly actor: string;
  readonly expect?: string | undefined;
  readonly name?: string | undefined;
}

/** What a tablet comes into. */
export interface Surroundings {
  readonly edge: VenueEdge;
  readonly dice: Dice;
  readonly totals: Totals;
  note(what: string): void;
}

/** A tablet of the room, whatever its making. */
export interface Tablet {
  readonly name: string;
  readonly device: string;
  readonly link: Link;
  /** Who answers at the other end of its line. */
  edge: VenueEdge;
  readonly acting: ActingTablet;
  readonly replica: Replica;
  /** Own acts on its disk, and how many of them the venue has acknowledged: always the first ones. */
  readonly made: number;
  readonly acked: number;
  /** Its outbox has no line. */
  readonly isApart: boolean;
  /** What it says that can't be: differences, closes that an honest tablet should not see. */
  problems(): string[];
  /** How far its own clock is off, ms. */
  stepClock(ms: number): void;
  /** Of its enrolment; a tablet whose keys are out of reach has none to show. */
  readonly token?: string;
  /** Does it, or says why it can't stand here. Gives the event's id. */
  act(wish: Wish): Promise<{ readonly id: string } | { readonly refused: string }>;
  /** The page ends where it stands and is loaded again. */
  reload(): Promise<void>;
  /** For good. */
  leave(): void;
}

/** One person at work on one tablet: half of what they do is an evening's round, half is anything. */
export class Hands {
  readonly tablet: Tablet;
  private readonly dice: Dice;
  private readonly users: readonly string[];
  private round: Round;
  private ids = 0;
  private rounds = 0;

  constructor(tablet: Tablet, dice: Dice, users: readonly string[]) {
    this.tablet = tablet;
    this.dice = dice;
    this.users = users;
    this.round = this.newRound();
  }

  /** Does something. Undefined when nothing was found to do. Throws when what the tablet then shows is broken. */
  async doSomething(): Promise<'done' | 'refused' | undefined> {
    const { tablet } = this;
    const actor = this.actor();
    const wish = actor ? this.wish(actor) : this.signIn();
    if (!wish) return undefined;
    const result = await tablet.act(wish);
    if ('refused' in result) return 'refused';
    this.round.did(wish.kind, result.id);
    const broken = subjectOf(wish.subject)?.invariants(tablet.replica.view(wish.subject).state) ?? [];
    if (broken.length > 0) throw new Error(`${tablet.name} shows ${wish.subject} with ${broken.join('; ')}`);
    return 'done';
  }

  private wish(actor: string): Wish | undefined {
    if (this.dice.oneIn(2)) return { ...this.round.next(), actor };
    const chosen = chooseAct(this.tablet.acting, actor, this.dice, () => `${this.tablet.name}-${++this.ids}`);
    if (!chosen || NOT_DONE.has(chosen.draft.kind)) return undefined;
    const { subject, kind, body, expect } = chosen.draft;
    return { ...{ subject, kind, body, expect, actor }, name: chosen.detached ? `Player ${this.ids}` : undefined };
  }

  /** Who works on it; now and then someone else takes over, or a round begins anew. */
  private actor(): string | undefined {
    if (this.dice.oneIn(60)) this.round = this.newRound();
    const { record, replica } = this.tablet.acting;
    const actor = record.events.findLast(({ event }) => event.kind === 'session.opened')?.event.actor;
    const access = replica.view('access').state as unknown as Reader<AccessTables>;
    return actor && hasSession(access, this.tablet.device, actor) && !this.dice.oneIn(60) ? actor : undefined;
  }

  private signIn(): Wish {
    const user = this.dice.pick(this.users)!;
    return { subject: 'access', kind: 'session.opened', body: { user, proof: 'password' }, actor: user };
  }

  private newRound(): Round {
    return new Round(`${this.tablet.name}r${++this.rounds}x`, TOURNAMENT, GAME);
  }
}
