import { createRoute, z } from '@hono/zod-openapi';
import { INVALID, json, NOT_FOUND, TOO_MANY, UNKNOWN_DEVICE } from '../responses.ts';

const view = z.string().max(64).openapi({ example: 'clock.evening' });

export const board = z
  .object({
    /** The Yjs document that carries it. */
    document: z.string(),
    /** Start and change number: grows with each change. */
    id: z.string(),
    /** Null while there is nothing under this name. */
    board: z.any(),
  })
  .openapi('Board');

export const getBoard = createRoute({
  method: 'get',
  path: '/api/v1/boards/{view}',
  security: [{ token: [] }],
  request: { params: z.object({ view }) },
  responses: { 200: json('A board as it is now.', board), ...INVALID, ...UNKNOWN_DEVICE, ...NOT_FOUND },
});

export const getBoardEvents = createRoute({
  method: 'get',
  path: '/api/v1/venues/{venue}/boards/{view}/events',
  description: 'The board whole at each change, as server-sent events `board`; ids are start and change number.',
  security: [{ token: [] }],
  request: { params: z.object({ venue: z.string().max(64), view }) },
  responses: {
    200: { description: 'Events.', content: { 'text/event-stream': { schema: z.string() } } },
    ...INVALID,
    ...UNKNOWN_DEVICE,
    ...NOT_FOUND,
    ...TOO_MANY,
  },
});
