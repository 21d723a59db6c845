/** What travels between a tablet and the edge, and a network that delays, loses, reorders, doubles and cuts. */
import type { Chain } from '../../src/sync/directory.ts';
import type { SignedHead } from '../../src/sync/head.ts';
import type { ForeignSegment } from '../../src/sync/meeting.ts';
import type { Frame } from '../../src/sync/primary.ts';
import type { ChainWanted } from '../../src/sync/protocol.ts';
import type { StoredCheckpoint } from '../../src/sync/store.ts';
import type { Dice } from './dice.ts';
import type { Schedule } from './schedule.ts';
import type { Totals } from './totals.ts';

/** How far a tablet has one subject's open segment. */
export interface Tail {
  readonly subject: string;
  readonly segment: string;
  readonly n: number;
}

export type ToEdge =
  | { readonly type: 'hello'; readonly load: string; readonly heads: readonly SignedHead[] }
  | { readonly type: 'update'; readonly load: string; readonly bytes: Uint8Array }
  | {
      readonly type: 'ping';
      readonly load: string;
      readonly sent: number;
      readonly seq: number;
      readonly tails: readonly Tail[];
      readonly directory: number;
    }
  | { readonly type: 'fetch-segment'; readonly subject: string; readonly segment: string; readonly hash: string }
  | { readonly type: 'fetch-checkpoint'; readonly subject: string }
  | { readonly type: 'chain'; readonly head: SignedHead; readonly segments: readonly ForeignSegment[] };

export type ToTablet =
  | { readonly type: 'hello'; readonly start: string }
  | { readonly type: 'ask'; readonly load: string; readonly count: number }
  | { readonly type: 'ack'; readonly seq: number; readonly hash: Uint8Array }
  | { readonly type: 'pong'; readonly sent: number; readonly server: number }
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'directory'; readonly version: number; readonly chains: ReadonlyMap<string, Chain> }
  | { readonly type: 'head'; readonly head: SignedHead }
  | { readonly type: 'chain-wanted'; readonly wanted: ChainWanted }
  | {
      readonly type: 'segment';
      readonly subject: string;
      readonly segment: string;
      readonly entries: readonly Uint8Array[];
    }
  | { readonly type: 'checkpoint'; readonly checkpoint: StoredCheckpoint };

/** One tablet's sockets to one start of the edge: what was sent on it reaches nobody once it is closed. */
export interface Connection {
  readonly tablet: string;
  open: boolean;
  toEdge(message: ToEdge): void;
  toTablet(message: ToTablet): void;
}

export interface Weather {
  /** Longest delay of a message, ms. */
  delay: number;
  /** One message in so many is lost, or comes twice; 0: none. */
  lost: number;
  doubled: number;
}

export const CALM: Weather = { delay: 20, lost: 0, doubled: 0 };

export class Network {
  weather: Weather = CALM;
  /** Tablets that reach nobody. */
  readonly cut = new Set<string>();
  private readonly schedule: Schedule;
  private readonly dice: Dice;
  private readonly totals: Totals;

  constructor(schedule: Schedule, dice: Dice, totals: Totals) {
    this.schedule = schedule;
    this.dice = dice;
    this.totals = totals;
  }

  carry(tablet: string, deliver: () => unknown): void {
    const { lost, doubled, delay } = this.weather;
    if (this.cut.has(tablet)) return;
    if (lost > 0 && this.dice.oneIn(lost)) {
      this.totals.lost++;
      return;
    }
    const copies = doubled > 0 && this.dice.oneIn(doubled) ? 2 : 1;
    this.totals.doubled += copies - 1;
    for (let i = 0; i < copies; i++)
      this.schedule.after(this.dice.delay(delay), () => (this.cut.has(tablet) ? undefined : deliver()));
  }
}
