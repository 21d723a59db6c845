/**
 * What a phone may do: each kind with its version, and how long an act that waits for the venue is worth something.
 * A phone holds no kinds: it folds nothing, and the venue judges. The table is held to the kinds by its test.
 */
import type { Plain } from '../../../src/kernel/plain.ts';

const MINUTE_MS = 60_000;

interface PhoneKind {
  readonly subject: 'access' | 'floor';
  readonly kv: number;
  /** [LIST-10] Minutes; without it the act is bound by what it names: a call has an end of its own. */
  readonly validMinutes?: number;
}

/** Somebody who joined half an hour ago and was never received asks again. */
const PLACE = 30;
/** What gives a place up may come later, but not the day after. */
const GIVING_UP = 120;
const WISH = 24 * 60;

export const PHONE_KINDS = {
  'session.opened': { subject: 'access', kv: 1 },
  'waitlist.joined': { subject: 'floor', kv: 2, validMinutes: PLACE },
  'waitlist.left': { subject: 'floor', kv: 2, validMinutes: GIVING_UP },
  'waitlist.checked-in': { subject: 'floor', kv: 2, validMinutes: PLACE },
  'lists.left': { subject: 'floor', kv: 1, validMinutes: GIVING_UP },
  'call.answered': { subject: 'floor', kv: 1 },
  'call.extended': { subject: 'floor', kv: 1 },
  'move.requested': { subject: 'floor', kv: 1, validMinutes: PLACE },
  'move.withdrawn': { subject: 'floor', kv: 1, validMinutes: GIVING_UP },
  'move.declined': { subject: 'floor', kv: 1, validMinutes: PLACE },
  'interest.registered': { subject: 'floor', kv: 1, validMinutes: WISH },
  'interest.withdrawn': { subject: 'floor', kv: 1, validMinutes: WISH },
} as const satisfies Record<string, PhoneKind>;

export type PhoneKindName = keyof typeof PHONE_KINDS;

export interface PhoneDraft {
  readonly subject: string;
  readonly kind: string;
  readonly kv: number;
  readonly body: Plain;
}

/** An act of this player, made at `now` (ms, venue time). Fields of the body that are undefined are left out. */
export function phoneDraft(kind: PhoneKindName, player: string, body: object, now: number): PhoneDraft {
  const { subject, kv, validMinutes }: PhoneKind = PHONE_KINDS[kind];
  if (kind === 'session.opened') return { subject, kind, kv, body: { user: player, proof: 'password' } };
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const until = validMinutes === undefined ? {} : { validUntil: now + validMinutes * MINUTE_MS };
  return { subject, kind, kv, body: { ...given, player, ...until } as Plain };
}
