import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far each device's chain of events goes. */
export const devices = sqliteTable('devices', {
  device: text('device').primaryKey(),
  /** Last committed seq. */
  seq: integer('seq').notNull(),
  /** Hash of that event. */
  hash: blob('hash', { mode: 'buffer' }).notNull(),
  /** Effective time of its latest act, ms since 1970: the next one does not count before it. */
  effective: integer('effective').notNull(),
});
