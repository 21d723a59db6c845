import { venueOf } from '../../../src/access/index.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { getVenue } from './route.ts';

export const venueRoutes = ({ node, addresses }: Deps) =>
  makeRoutes().openapi(getVenue, (c) => {
    const venue = venueOf(node.access);
    const { name = '', timeZone = 'UTC', locale, accent } = venue ?? {};
    c.header('Cache-Control', 'no-store');
    return c.json(
      {
        ...{ venue: node.facts.venue, name, timeZone, locale, accent },
        ...{ start: node.facts.start, now: node.clock.now(), setupNeeded: !venue, addresses: [...addresses] },
      },
      200,
    );
  });
