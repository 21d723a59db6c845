/** How far acts get from here, since when, and why not further: what the status strip says. */
import type { NodeState } from '../../src/sync/protocol.ts';
import type { SyncState } from './types.ts';

export type Reach = Pick<SyncState, 'reach' | 'cause' | 'since' | 'heard'>;

export interface LinkOptions {
  /** Venue time, ms. */
  now(): number;
  /** When the venue was last heard from, as kept from the last time, ms. */
  readonly heard: number | undefined;
  onChange(): void;
}

export interface Link {
  readonly reach: Reach;
  /** The outbox's socket is in touch with the venue, or was lost. */
  up(): void;
  down(): void;
  heard(): void;
  told(state: NodeState): void;
  /** This device may not act here (any more), or may again. */
  revoke(revoked: boolean): void;
  /** The venue knows acts under this device's name that aren't its own: only a new enrolment helps. */
  fork(): void;
  /** The venue speaks a newer protocol or folds by newer rules. */
  outdated(): void;
  stop(): void;
}

/** A socket that comes back this soon was never gone for people: a restart of the node takes a moment, ms. */
const BLINK_MS = 1_500;

/** `heard` is told to readers no oftener than this, ms: it is shown as an age. */
const HEARD_STEP_MS = 5_000;

export function makeLink({ now, heard, onChange }: LinkOptions): Link {
  let inTouch = false;
  let blink: ReturnType<typeof setTimeout> | undefined;
  let node: NodeState = { storage: 'ok', cloud: 'none', cloudSince: 0 };
  let revoked = false;
  let forked = false;
  let old = false;
  let reach: Reach = { reach: 'device', cause: 'venue-unreachable', since: heard ?? now(), heard };

  function cause(): SyncState['cause'] {
    if (revoked || forked) return 'revoked';
    if (old) return 'update-needed';
    // A node whose store takes no writes ends the outbox's socket: it is in reach, acts are not taken.
    if (node.storage !== 'ok') return node.storage === 'full' ? 'storage-full' : 'storage-locked';
    if (!inTouch) return 'venue-unreachable';
    if (node.cloud === 'up') return undefined;
    return node.cloud === 'none' ? 'no-cloud' : 'cloud-unreachable';
  }

  function look(): void {
    const next = inTouch ? (node.cloud === 'up' ? 'cloud' : 'venue') : 'device';
    const why = cause();
    if (next === reach.reach && why === reach.cause) return;
    const since = next === reach.reach ? reach.since : now();
    reach = { ...reach, reach: next, cause: why, since };
    onChange();
  }

  return {
    get reach() {
      return reach;
    },
    up() {
      clearTimeout(blink);
      blink = undefined;
      inTouch = true;
      look();
    },
    down() {
      blink ??= setTimeout(() => {
        inTouch = false;
        look();
      }, BLINK_MS);
    },
    stop: () => clearTimeout(blink),
    heard() {
      const time = now();
      if (time - (reach.heard ?? 0) < HEARD_STEP_MS) return;
      reach = { ...reach, heard: time };
      onChange();
    },
    told(state) {
      node = state;
      look();
    },
    revoke(now) {
      revoked = now;
      look();
    },
    fork() {
      forked = true;
      look();
    },
    outdated() {
      old = true;
      look();
    },
  };
}
