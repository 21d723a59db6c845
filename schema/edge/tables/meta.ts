import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts of which there is one: venue id, keys, PIN, term, last commit time. Names stand in edge/store/meta.ts. */
export const meta = sqliteTable('meta', {
  name: text('name').primaryKey(),
  /** UTF-8 text or raw bytes, as the name says. */
  value: blob('value', { mode: 'buffer' }).notNull(),
});
