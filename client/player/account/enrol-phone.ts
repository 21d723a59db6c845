/** Makes this browser a player's phone: an account or a code, a key of its own, a store. */
import { type DeviceKey, makeDeviceKey } from '../../device/device-key.ts';
import { type EnrolmentAnswer, keepIdentity } from '../../device/store/keep-identity.ts';
import type { EnrolResult } from '../../device/types.ts';
import { makeAsk } from '../phone/ask-venue.ts';
import { noteForPhone } from '../phone/phone-hint.ts';

export type WayIn =
  | { readonly type: 'sign-up'; readonly name: string; readonly login: string; readonly password: string }
  | { readonly type: 'sign-in'; readonly login: string; readonly password: string }
  | { readonly type: 'claim'; readonly code: string; readonly login?: string; readonly password?: string };

const PATHS = {
  'sign-up': '/api/v1/accounts',
  'sign-in': '/api/v1/accounts/sign-in',
  claim: '/api/v1/accounts/claim',
} as const;

interface PhoneEnrolment extends EnrolmentAnswer {
  readonly player: string;
  readonly playerName: string;
}

/** Durable when it resolves with `done`. `origin`: the venue's, without a path. */
export async function enrolPhone(origin: string, { type, ...fields }: WayIn): Promise<EnrolResult> {
  const key = await makeDeviceKey();
  const publicKey = btoa(String.fromCharCode(...key.publicKey));
  const answer = await makeAsk(origin, undefined)('POST', PATHS[type], { ...fields, publicKey });
  return answer.type === 'done' ? keepPhone(answer.body as PhoneEnrolment, key) : answer;
}

async function keepPhone(answer: PhoneEnrolment, key: DeviceKey): Promise<EnrolResult> {
  const { player, playerName } = answer;
  try {
    await keepIdentity(answer, key, { player: { id: player, name: playerName } }, 'phone');
    noteForPhone(true);
    // Without this the browser may throw the store away when the disk is short: it holds acts that are nowhere else.
    void globalThis.navigator?.storage?.persist?.().catch(() => false);
    return { type: 'done' };
  } catch (error) {
    console.warn('this browser could not keep the enrolment', error);
    return { type: 'failed', cause: 'storage' };
  }
}
