/** Makes this browser a device of the venue: a key of its own, a place in the access log, a store. */
import { type DeviceKey, makeDeviceKey } from './device-key.ts';
import { errorCode } from './error-code.ts';
import type { PinVerifier } from './pin.ts';
import type { Enrolment } from './store/enrolment.ts';
import { type EnrolmentAnswer, keepIdentity } from './store/keep-identity.ts';
import type { EnrolResult, StaffUser } from './types.ts';

interface Answer extends EnrolmentAnswer {
  readonly users: readonly StaffUser[];
  readonly pinVerifier: PinVerifier | null;
}

export interface Enrolled {
  readonly result: EnrolResult;
  /** Where the result is `done`. */
  readonly enrolment?: Enrolment;
}

/** Durable when it resolves with `done`. `origin`: the venue's, without a path. */
export async function enrol(origin: string, code: string): Promise<Enrolled> {
  const key = await makeDeviceKey();
  const publicKey = btoa(String.fromCharCode(...key.publicKey));
  let response: Response;
  try {
    response = await fetch(`${origin}/api/v1/enrolments`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ code: code.trim(), publicKey, sort: 'tablet' }),
    });
    if (!response.ok) return { result: { type: 'refused', code: await errorCode(response) } };
    const answer = (await response.json()) as Answer;
    return await keep(answer, key);
  } catch {
    return { result: { type: 'failed', cause: 'unreachable' } };
  }
}

async function keep(answer: Answer, key: DeviceKey): Promise<Enrolled> {
  const { users, pinVerifier } = answer;
  try {
    const enrolment = await keepIdentity(answer, key, { staff: users, ...(pinVerifier ? { pin: pinVerifier } : {}) });
    // Without this the browser may throw the store away when the disk is short: it holds acts that are nowhere else.
    await globalThis.navigator?.storage?.persist?.().catch(() => false);
    return { result: { type: 'done' }, enrolment };
  } catch (error) {
    console.warn('this browser could not keep the enrolment', error);
    return { result: { type: 'failed', cause: 'storage' } };
  }
}
