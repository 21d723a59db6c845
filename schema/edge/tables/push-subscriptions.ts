import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Where a phone takes messages while its page is closed. Deleted with the person, with the device, and once it is gone. */
export const pushSubscriptions = sqliteTable('push_subscriptions', {
  /** Its push service's address for it: whoever knows it can bother the phone, and is nobody without the VAPID key. */
  endpoint: text('endpoint').primaryKey(),
  /** One a device. */
  device: text('device').notNull().unique(),
  player: text('player').notNull(),
  /** The phone's ECDH key and secret for RFC 8291, base64url. */
  p256dh: text('p256dh').notNull(),
  auth: text('auth').notNull(),
  /** Where the phone opened the player's page: what a message leads to. */
  origin: text('origin').notNull().default(''),
  /** What the player wants to hear of, as JSON. */
  wants: text('wants').notNull(),
  /** When it was last confirmed, ms since 1970. */
  at: integer('at').notNull(),
});
