import { blob, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** Committed entries, in the bytes that were broadcast. */
export const entries = sqliteTable(
  'entries',
  {
    subject: text('subject').notNull(),
    segment: text('segment').notNull(),
    /** 1, 2, 3 … in the segment. */
    n: integer('n').notNull(),
    /** `[n, committedAt, effective, verdict, event, signature]`, encoded. */
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    /** The event's id is `device.seq`. */
    device: text('device').notNull(),
    seq: integer('seq').notNull(),
    /** Hash of the event: tells the same event sent again from a copied device's other one. */
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'entries_place', columns: [table.subject, table.segment, table.n] }),
    // An event is committed once.
    unique('entries_event').on(table.device, table.seq),
  ],
);
