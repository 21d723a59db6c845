/** What the edge keeps beside the record: its own facts, names, proofs of copied devices. */
import type { Client } from '@libsql/client/sqlite3';
import type { RosterRow } from '../../src/sync/roster.ts';
import { bytes, number, text } from './rows.ts';

/** By name; see edge/venue/facts.ts. */
export type Meta = Record<string, Uint8Array>;

export interface Fork {
  readonly device: string;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly event: Uint8Array;
  readonly signature: Uint8Array;
}

export async function readMetas(client: Client): Promise<Meta> {
  const { rows } = await client.execute('SELECT name, value FROM meta');
  return Object.fromEntries(rows.map((row) => [text(row[0]), bytes(row[1])]));
}

export async function readRoster(client: Client): Promise<[string, RosterRow][]> {
  const { rows } = await client.execute('SELECT id, name, note, at, erased FROM roster');
  return rows.map((row) => {
    const at = number(row[3]);
    if (number(row[4])) return [text(row[0]), { at, erased: true }];
    const note = row[2] === null ? {} : { note: text(row[2]) };
    return [text(row[0]), { at, name: text(row[1]), ...note }];
  });
}
