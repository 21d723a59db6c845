/** The HTTP side: API routes, closed segments, and the client's files. */
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accountRoutes } from '../routes/accounts/handler.ts';
import { boardRoutes } from '../routes/boards/handler.ts';
import { chainRoutes } from '../routes/chains/handler.ts';
import { postChain } from '../routes/chains/route.ts';
import { checkpointRoutes } from '../routes/checkpoints/handler.ts';
import { enrolmentCodeRoutes } from '../routes/enrolment-codes/handler.ts';
import { enrolmentRoutes } from '../routes/enrolments/handler.ts';
import { guestRoutes } from '../routes/guest/handler.ts';
import { GuestNews } from '../routes/guest/news.ts';
import { healthRoutes } from '../routes/health/handler.ts';
import { nameRoutes } from '../routes/names/handler.ts';
import { pairingRoutes } from '../routes/pairings/handler.ts';
import { playerCodeRoutes } from '../routes/player-codes/handler.ts';
import { pushRoutes } from '../routes/push/handler.ts';
import { segmentRoutes } from '../routes/segments/handler.ts';
import { setupRoutes } from '../routes/setup/handler.ts';
import { venueRoutes } from '../routes/venue/handler.ts';
import type { VenueNode } from '../venue/node.ts';
import { ApiError } from './api-error.ts';
import { answerError, refusal, refuseInvalid } from './errors.ts';
import { securityHeaders } from './security.ts';
import { serveClient } from './static.ts';
import { Tries } from './tries.ts';

export interface Deps {
  readonly node: VenueNode;
  /** Sockets open now, for the health report. */
  readonly sockets: () => number;
  /** Tries of codes by address or device. */
  readonly tries: Tries;
  /** The room as anyone may see it. */
  readonly guestNews: GuestNews;
  /** Origins at which this edge answers. */
  readonly addresses: readonly string[];
}

/** Bytes of a request's body; a chain of segments has its own bound. */
const MAX_BODY_BYTES = 16 * 1024;

export const makeRoutes = (): OpenAPIHono => new OpenAPIHono({ defaultHook: refuseInvalid as never });

const ROUTES = [
  ...[healthRoutes, venueRoutes, setupRoutes, enrolmentRoutes, enrolmentCodeRoutes, pairingRoutes],
  ...[chainRoutes, nameRoutes, segmentRoutes, checkpointRoutes, boardRoutes, guestRoutes],
  ...[accountRoutes, playerCodeRoutes, pushRoutes],
];

export function makeApp(
  node: VenueNode,
  about: { sockets: () => number; addresses: readonly string[]; client?: string },
): OpenAPIHono {
  const app = makeRoutes();
  const deps: Deps = { node, tries: new Tries(node.settings.codeTries), guestNews: new GuestNews(node), ...about };
  app.use(securityHeaders(about.client));
  app.onError(answerError(node.log));
  app.use(smallBodies());
  for (const routes of ROUTES) app.route('/', routes(deps));
  describeApi(app);
  app.all('/api/*', (c) => c.json(refusal('route.unknown', 'There is nothing at this address.'), 404));
  app.get(
    '*',
    serveClient(about.client, () => deps.guestNews.all()),
  );
  app.notFound((c) => c.json(refusal('route.unknown', 'There is nothing at this address.'), 404));
  return app;
}

export function answerBy(...about: Parameters<typeof makeApp>): RequestListener {
  return getRequestListener(makeApp(...about).fetch);
}

function describeApi(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Poker Venue Manager, venue node', version: '1' },
  });
}

function smallBodies(): MiddlewareHandler {
  const onError = () => {
    throw new ApiError(413, 'request.oversize', 'The request is too large.');
  };
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES, onError });
  return (c, next) => (c.req.path === postChain.path ? next() : limit(c, next));
}
