import { blob, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** The chain of segments of each subject's log. */
export const segments = sqliteTable(
  'segments',
  {
    subject: text('subject').notNull(),
    /** `<term>.<start>.<n>`, never used twice. */
    segment: text('segment').notNull(),
    /** Place in the subject's chain: 0, 1, 2 … */
    position: integer('position').notNull(),
    /** Entries in it. */
    count: integer('count').notNull(),
    /** Chain hash after them: what directories name and devices compare. */
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'segments_name', columns: [table.subject, table.segment] }),
    // Two segments in one place would be two histories in one record: a commit that tries is refused whole.
    unique('segments_place').on(table.subject, table.position),
  ],
);
