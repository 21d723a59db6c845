import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Players' accounts at this venue. What a player signs in with is personal data: it stands here only, and an erasure
 * deletes the row in the transaction that commits it.
 */
export const accounts = sqliteTable('accounts', {
  /** In lower case, without spaces around it. */
  login: text('login').primaryKey(),
  /** Player id, which is the user's too. */
  player: text('player').notNull().unique(),
  /** Argon2id, in the PHC string format: parameters, salt, hash. */
  password: text('password').notNull(),
  /** When it was made, ms since 1970. */
  at: integer('at').notNull(),
});
