import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Well-signed events under an id that the record holds with other bytes: the proof that a device was copied. */
export const forks = sqliteTable(
  'forks',
  {
    device: text('device').notNull(),
    seq: integer('seq').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    event: blob('event', { mode: 'buffer' }).notNull(),
    signature: blob('signature', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ name: 'forks_event', columns: [table.device, table.seq, table.hash] })],
);
