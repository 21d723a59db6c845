import { createRoute, z } from '@hono/zod-openapi';
import { json } from '../responses.ts';

export const venue = z
  .object({
    venue: z.string(),
    /** Empty until the venue is set up. */
    name: z.string(),
    timeZone: z.string(),
    locale: z.string().optional(),
    accent: z.string().optional(),
    /** Names the directory and the boards of this start. */
    start: z.string(),
    /** Venue time, ms since 1970. */
    now: z.number().int(),
    /** True until the first-run page has been filled in. */
    setupNeeded: z.boolean(),
    /** Origins at which this venue answers. */
    addresses: z.array(z.string()),
  })
  .openapi('Venue');

export const getVenue = createRoute({
  method: 'get',
  path: '/api/v1/venue',
  responses: { 200: json('What anyone may know of the venue.', venue) },
});
