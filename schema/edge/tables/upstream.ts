import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What is to reach the cloud: a row for each flush and segment, written in the commit's own transaction. */
export const upstream = sqliteTable('upstream', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  subject: text('subject').notNull(),
  segment: text('segment').notNull(),
  /** First and last n of the flush's entries. */
  fromN: integer('from_n').notNull(),
  toN: integer('to_n').notNull(),
});
