import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Acts that a meeting of histories cut from the chain, until they are committed again. Without this table a
 * power cut between the two would lose acts that were acknowledged.
 */
export const leftOut = sqliteTable(
  'left_out',
  {
    device: text('device').notNull(),
    seq: integer('seq').notNull(),
    /** Their old order. */
    position: integer('position').notNull(),
    /** The entry as it stood in the chain that was left. */
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ name: 'left_out_event', columns: [table.device, table.seq] })],
);
