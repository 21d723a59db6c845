import { z } from 'zod/mini';
import { defineKind, refuse } from '../../kernel/kind.ts';
import { label } from '../fields.ts';
import type { AccessTables } from '../state.ts';

/** The venue's own facts. Its name is no personal data, so it stands in the log. */
export const venueCreated = defineKind<AccessTables>()({
  kind: 'venue.created',
  version: 1,
  body: z.strictObject({
    name: label,
    timeZone: z.string().check(z.regex(/^[A-Za-z0-9_+\-/]{1,50}$/)),
    locale: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{2,35}$/))),
    accent: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
  }),
  may: ['edge', 'admin'],
  apply(draft, body) {
    if (draft.has('venue', 'venue')) return refuse('venue.exists');
    draft.set('venue', 'venue', { ...body });
  },
  sample: (state) => (state.has('venue', 'venue') ? undefined : { name: 'Riverside', timeZone: 'Europe/Vienna' }),
});
