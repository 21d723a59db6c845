/** Which device of which venue this browser is. Earlier enrolments stay listed: their stores may hold acts. */
import { type DBSchema, openDB } from 'idb';

export interface Enrolment {
  readonly venue: string;
  readonly device: string;
}

/** A browser may be a tablet of the floor and a player's phone as well: they share the origin. */
type Current = 'current' | 'phone';

interface Schema extends DBSchema {
  enrolments: { key: Current | 'earlier'; value: Enrolment | readonly Enrolment[] };
}

const open = () =>
  openDB<Schema>('pvm', 1, {
    upgrade(db) {
      db.createObjectStore('enrolments');
    },
  });

/** Undefined where this browser is no device yet. Rejects when there is no storage. */
export async function currentEnrolment(as: Current = 'current'): Promise<Enrolment | undefined> {
  const db = await open();
  try {
    return (await db.get('enrolments', as)) as Enrolment | undefined;
  } finally {
    db.close();
  }
}

/** Durable when it resolves: a browser that forgot its enrolment would come back as a stranger. */
export async function keepEnrolment(enrolment: Enrolment, as: Current = 'current'): Promise<void> {
  const db = await open();
  try {
    const tx = db.transaction('enrolments', 'readwrite', { durability: 'strict' });
    const before = (await tx.store.get(as)) as Enrolment | undefined;
    const earlier = ((await tx.store.get('earlier')) ?? []) as readonly Enrolment[];
    if (before) await tx.store.put([...earlier, before], 'earlier');
    await tx.store.put(enrolment, as);
    await tx.done;
  } finally {
    db.close();
  }
}

/** The player signs out: this browser is nobody's phone. What its store holds stays listed. */
export async function endPhoneEnrolment(): Promise<void> {
  const db = await open();
  try {
    const tx = db.transaction('enrolments', 'readwrite', { durability: 'strict' });
    const before = (await tx.store.get('phone')) as Enrolment | undefined;
    const earlier = ((await tx.store.get('earlier')) ?? []) as readonly Enrolment[];
    if (before) await tx.store.put([...earlier, before], 'earlier');
    await tx.store.delete('phone');
    await tx.done;
  } finally {
    db.close();
  }
}
