/**
 * Where each of a phone's acts has got to. [LIST-10] An act is done when the venue's board says so, and not before: one
 * that is on this phone's disk, or on its way, is shown as not yet received.
 */

import type { PhoneKindName } from './phone-acts.ts';
import type { OwnAct } from './phone-board.ts';

export type ActState =
  /** On this phone. */
  | 'kept'
  /** The venue has it; what became of it is not known here yet. */
  | 'received'
  | 'done'
  | 'refused';

export interface PhoneAct {
  readonly seq: number;
  readonly kind: PhoneKindName;
  // biome-ignore lint/suspicious/noExplicitAny: each kind's body is its own; views read the fields of the kind they ask for.
  readonly body: any;
  /** When it was made, ms of venue time. */
  readonly at: number;
  readonly state: ActState;
  /** Why it was refused. */
  readonly code?: string | undefined;
  readonly details?: { readonly [detail: string]: unknown } | undefined;
}

export interface MadeAct {
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  readonly body: unknown;
  readonly at: number;
}

export interface Known {
  readonly device: string;
  /** The venue holds own acts up to this seq. */
  readonly acknowledged: number;
  /** As the player's board tells them. */
  readonly outcomes: readonly OwnAct[];
}

/** Acts of the room, in the order in which they were made. Sessions are book-keeping. */
export function phoneActs(made: readonly MadeAct[], known: Known): PhoneAct[] {
  const outcomes = new Map(known.outcomes.map((outcome) => [outcome.act, outcome]));
  const passed = lastTold(known);
  return made
    .filter(({ subject }) => subject === 'floor')
    .map(({ seq, kind, body, at }) => {
      const outcome = outcomes.get(`${known.device}.${seq}`);
      const { code, details } = outcome ?? {};
      return { seq, kind: kind as PhoneKindName, body, at, state: stateOf(seq, outcome, passed, known), code, details };
    });
}

/** The board tells the last acts only: one that lies behind what it tells was told before. */
function lastTold({ device, outcomes }: Known): number {
  const own = outcomes.filter(({ act }) => act.startsWith(`${device}.`));
  return Math.max(0, ...own.map(({ act }) => Number(act.slice(device.length + 1))));
}

function stateOf(seq: number, outcome: OwnAct | undefined, passed: number, known: Known): ActState {
  if (outcome) return outcome.outcome === 'ok' ? 'done' : 'refused';
  if (seq > known.acknowledged) return 'kept';
  return seq < passed ? 'done' : 'received';
}

export const isWaiting = ({ state }: Pick<PhoneAct, 'state'>): boolean => state === 'kept' || state === 'received';

/** The newest act of these kinds that the venue has not answered yet, of those that `fits`. */
export const waitingFor = (
  acts: readonly PhoneAct[],
  kinds: readonly PhoneKindName[],
  fits: (body: PhoneAct['body']) => boolean = () => true,
): PhoneAct | undefined => acts.findLast((act) => isWaiting(act) && kinds.includes(act.kind) && fits(act.body));
