/** What the edge keeps of push messages: where phones take them, and which were handed over. */
import type { Client } from '@libsql/client/sqlite3';
import type { Outcome } from '../push/sending.ts';
import type { Subscription, Wants } from '../push/subscription.ts';
import { number, text } from './rows.ts';
import type { Statement } from './writing.ts';

export type { Outcome } from '../push/sending.ts';

export interface PushRecord {
  subscriptions(): Promise<Subscription[]>;
  subscribe(subscription: Subscription): Promise<void>;
  unsubscribe(device: string): Promise<void>;
  /** Keeps those keys that were not kept before, and gives them. */
  beginMessages(keys: readonly string[], at: number): Promise<string[]>;
  endMessage(key: string, outcome: Outcome): Promise<void>;
  /** Keys without an outcome. Those of before `since` (ms since 1970) are swept. */
  messagesCutOff(since: number): Promise<string[]>;
}

export async function readSubscriptions(client: Client): Promise<Subscription[]> {
  const sql = 'SELECT endpoint, device, player, p256dh, auth, origin, wants, at FROM push_subscriptions';
  return (await client.execute(sql)).rows.map((row) => ({
    ...{ endpoint: text(row[0]), device: text(row[1]), player: text(row[2]) },
    ...{ keys: { p256dh: text(row[3]), auth: text(row[4]) }, origin: text(row[5]) },
    ...{ wants: JSON.parse(text(row[6])) as Wants, at: number(row[7]) },
  }));
}

/** A page that was enrolled anew brings the endpoint that it had: then that is its new device's. */
export function putSubscription({ endpoint, device, player, keys, origin, wants, at }: Subscription): Statement[] {
  return [
    { sql: 'DELETE FROM push_subscriptions WHERE endpoint = ? OR device = ?', args: [endpoint, device] },
    {
      sql: `INSERT INTO push_subscriptions (endpoint, device, player, p256dh, auth, origin, wants, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      args: [endpoint, device, player, keys.p256dh, keys.auth, origin, JSON.stringify(wants), at],
    },
  ];
}

export const dropSubscription = (device: string): Statement => ({
  sql: 'DELETE FROM push_subscriptions WHERE device = ?',
  args: [device],
});

export async function readKeys(client: Client, keys: readonly string[]): Promise<Set<string>> {
  const sql = 'SELECT key FROM push_messages WHERE key IN (SELECT value FROM json_each(?))';
  return new Set((await client.execute(sql, [JSON.stringify(keys)])).rows.map((row) => text(row[0])));
}

export const putKey = (key: string, at: number): Statement => ({
  sql: 'INSERT INTO push_messages (key, outcome, at) VALUES (?, NULL, ?)',
  args: [key, at],
});

export const putOutcome = (key: string, outcome: Outcome): Statement => ({
  sql: 'UPDATE push_messages SET outcome = ? WHERE key = ?',
  args: [outcome, key],
});

export const sweepKeys = (since: number): Statement => ({
  sql: 'DELETE FROM push_messages WHERE at < ?',
  args: [since],
});

export async function readCutOff(client: Client): Promise<string[]> {
  return (await client.execute('SELECT key FROM push_messages WHERE outcome IS NULL')).rows.map((row) => text(row[0]));
}
