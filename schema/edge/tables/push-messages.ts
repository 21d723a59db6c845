import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Messages that were handed to push services, so that no start tells anybody twice. A row is written before its message
 * is sent; one that has no outcome at a start was cut off on its way.
 */
export const pushMessages = sqliteTable('push_messages', {
  /** What it tells, and whom: `called <call> <player>`. */
  key: text('key').primaryKey(),
  /** `sent`, `gone`, `refused`, `unreachable`; null while it is on its way. */
  outcome: text('outcome'),
  /** When it was begun, ms since 1970. Swept after a few days. */
  at: integer('at').notNull(),
});
