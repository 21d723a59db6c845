/** Everything that a start needs from the store, read at once. */
import type { Chain } from '../../../src/sync/directory.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import type { Database, Identity, KeptValues } from './database.ts';

export interface Kept extends Partial<Omit<KeptValues, 'identity'>> {
  readonly identity: Identity;
  readonly heads: readonly SignedHead[];
  readonly chains: ReadonlyMap<string, Chain>;
}

/** Undefined when the store holds no identity: the browser threw it away. Rejects when it can't be read. */
export async function readKept(db: Database): Promise<Kept | undefined> {
  const tx = db.transaction(['values', 'heads', 'chains']);
  const [names, values, heads, subjects, chains] = await Promise.all([
    tx.objectStore('values').getAllKeys(),
    tx.objectStore('values').getAll(),
    tx.objectStore('heads').getAll(),
    tx.objectStore('chains').getAllKeys(),
    tx.objectStore('chains').getAll(),
  ]);
  const kept = Object.fromEntries(names.map((name, i) => [name, values[i]])) as Partial<KeptValues>;
  if (!kept.identity) return undefined;
  return {
    ...kept,
    identity: kept.identity,
    heads,
    chains: new Map(subjects.map((subject, i) => [subject, chains[i]!])),
  };
}
