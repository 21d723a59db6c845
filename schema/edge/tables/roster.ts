import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Names and notes of people: the only place of the record that knows them, so that they can be erased. */
export const roster = sqliteTable('roster', {
  /** Player, user or announcement. */
  id: text('id').primaryKey(),
  /** Null once erased; an erased row is never given a name again. */
  name: text('name'),
  note: text('note'),
  /** When it was written, ms since 1970. */
  at: integer('at').notNull(),
  erased: integer('erased', { mode: 'boolean' }).notNull(),
});
