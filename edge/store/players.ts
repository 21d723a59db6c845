/** Accounts of players and where their phones take messages: beside the record, gone with an erasure. */
import type { Client } from '@libsql/client/sqlite3';
import { number, text } from './rows.ts';
import type { Statement } from './writing.ts';

export interface Account {
  /** In lower case. */
  readonly login: string;
  readonly player: string;
  /** A PHC string. */
  readonly password: string;
  /** When it was made, ms since 1970. */
  readonly at: number;
}

export async function readAccount(client: Client, login: string): Promise<Account | undefined> {
  const sql = 'SELECT login, player, password, at FROM accounts WHERE login = ?';
  const [row] = (await client.execute(sql, [login])).rows;
  return row && { login: text(row[0]), player: text(row[1]), password: text(row[2]), at: number(row[3]) };
}

/** Fails where another player has the login: nobody's account is written over. */
export const keepAccount = ({ login, player, password, at }: Account): Statement[] => [
  { sql: 'DELETE FROM accounts WHERE player = ?', args: [player] },
  {
    sql: 'INSERT INTO accounts (login, player, password, at) VALUES (?, ?, ?, ?)',
    args: [login, player, password, at],
  },
];

export const forgetStatements = (player: string): Statement[] =>
  ['accounts', 'push_subscriptions'].map((table) => ({ sql: `DELETE FROM ${table} WHERE player = ?`, args: [player] }));
