/** Makes this browser a device of the venue: a key of its own, a place in the access log, a store. */
import { makeDeviceKey } from './device-key.ts';
import { errorCode } from './error-code.ts';
import type { PinVerifier } from './pin.ts';
import { type Identity, keepValue, openDatabase } from './store/database.ts';
import { type Enrolment, keepEnrolment } from './store/enrolment.ts';
import type { EnrolResult, StaffUser } from './types.ts';

interface Answer {
  readonly device: string;
  readonly token: string;
  readonly venue: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent?: string;
  readonly users: readonly StaffUser[];
  readonly pinVerifier: PinVerifier | null;
  readonly start: string;
  /** Base64. */
  readonly primaryKey: string;
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

async function keep(answer: Answer, key: Awaited<ReturnType<typeof makeDeviceKey>>): Promise<Enrolled> {
  const { venue, device, token, name, timeZone, accent, users, pinVerifier, start, primaryKey } = answer;
  const primaryKeys = [Uint8Array.from(atob(primaryKey), (letter) => letter.charCodeAt(0))];
  const identity: Identity = { venue, device, ...key, token, primaryKeys };
  try {
    const db = await openDatabase(venue, device);
    const tx = db.transaction('values', 'readwrite', { durability: 'strict' });
    await Promise.all([
      tx.store.put(identity, 'identity'),
      tx.store.put({ venue, name, timeZone, ...(accent ? { accent } : {}) }, 'facts'),
      tx.store.put(users, 'staff'),
      tx.store.put(start, 'start'),
      tx.done,
    ]);
    if (pinVerifier) await keepValue(db, 'pin', pinVerifier);
    db.close();
    const enrolment = { venue, device };
    await keepEnrolment(enrolment);
    // Without this the browser may throw the store away when the disk is short: it holds acts that are nowhere else.
    await globalThis.navigator?.storage?.persist?.().catch(() => false);
    return { result: { type: 'done' }, enrolment };
  } catch (error) {
    console.warn('this browser could not keep the enrolment', error);
    return { result: { type: 'failed', cause: 'storage' } };
  }
}
