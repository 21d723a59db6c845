import { createRoute, z } from '@hono/zod-openapi';
import { TOO_MANY } from '../responses.ts';

export const getGuestEvents = createRoute({
  method: 'get',
  path: '/api/v1/guest/events',
  description:
    'The room for anyone at the door, as server-sent events: `venue` once, `room` and `tournament` whole at each change, `gone` with the id of a tournament that is over. Carries no names.',
  responses: {
    200: { description: 'Events.', content: { 'text/event-stream': { schema: z.string() } } },
    ...TOO_MANY,
  },
});
