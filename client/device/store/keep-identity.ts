/** What a new device keeps of its enrolment: the store is opened with it, and the browser remembers which it is. */
import type { DeviceKey } from '../device-key.ts';
import { type KeptValues, openDatabase } from './database.ts';
import { type Enrolment, keepEnrolment } from './enrolment.ts';

/** What the venue answers to any sort of device. */
export interface EnrolmentAnswer {
  readonly device: string;
  readonly token: string;
  readonly venue: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent?: string;
  readonly start: string;
  /** Base64. */
  readonly primaryKey: string;
}

/** Durable when it resolves; rejects where the browser gives no storage. `more`: what that sort of device keeps besides. */
export async function keepIdentity(
  answer: EnrolmentAnswer,
  key: DeviceKey,
  more: Partial<KeptValues>,
  as?: 'phone',
): Promise<Enrolment> {
  const { venue, device, token, timeZone, accent, start, primaryKey } = answer;
  const primaryKeys = [Uint8Array.from(atob(primaryKey), (letter) => letter.charCodeAt(0))];
  const values: Partial<KeptValues> = {
    identity: { venue, device, ...key, token, primaryKeys },
    facts: { venue, name: answer.name, timeZone, ...(accent ? { accent } : {}) },
    ...{ start, ...more },
  };
  const db = await openDatabase(venue, device);
  const tx = db.transaction('values', 'readwrite', { durability: 'strict' });
  await Promise.all([...Object.entries(values).map(([name, value]) => tx.store.put(value, name)), tx.done]);
  db.close();
  await keepEnrolment({ venue, device }, as);
  return { venue, device };
}
