import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Folded states at the ends of sealed segments, signed by the primary. Two generations a subject are kept. */
export const checkpoints = sqliteTable(
  'checkpoints',
  {
    subject: text('subject').notNull(),
    /** The segment at whose end it stands. */
    segment: text('segment').notNull(),
    /** Entries of the subject up to there. */
    count: integer('count').notNull(),
    foldVersion: integer('fold_version').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
    signature: blob('signature', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ name: 'checkpoints_place', columns: [table.subject, table.segment, table.foldVersion] })],
);
