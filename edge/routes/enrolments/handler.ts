import { venueOf } from '../../../src/access/index.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { fromBase64, toBase64 } from '../../http/fields.ts';
import { addressOf } from '../../http/guards.ts';
import { enrolDevice, staffOf } from '../../venue/enrolling.ts';
import { postEnrolment } from './route.ts';

export const enrolmentRoutes = ({ node, tries, addresses }: Deps) =>
  makeRoutes().openapi(postEnrolment, async (c) => {
    const { code, publicKey, sort } = c.req.valid('json');
    const venue = venueOf(node.access);
    if (!venue) throw new ApiError(409, 'setup.needed', 'Set the venue up first.');
    const key = `code ${addressOf(c)}`;
    await tries.take(key);
    if (!node.codes.take(code))
      throw new ApiError(403, 'code.unknown', 'This code is not known, was used, or has run out.');
    await tries.giveBack(key);
    try {
      const { device, token } = await enrolDevice(node, sort, fromBase64(publicKey));
      return c.json(
        {
          ...{ device, token, venue: node.facts.venue },
          ...{ name: venue.name, timeZone: venue.timeZone, accent: venue.accent },
          ...(sort === 'tablet' ? forStaff(node) : { users: [], pinVerifier: null }),
          start: node.facts.start,
          ...{ primaryKey: toBase64(node.facts.signer.publicKey), addresses: [...addresses] },
        },
        201,
      );
    } catch (error) {
      node.codes.giveBack(code);
      throw error;
    }
  });

/** Whoever stands before a tablet signs in on it. A screen has no use for names, nor for what a PIN could be guessed by. */
const forStaff = (node: Deps['node']) => ({ users: staffOf(node), pinVerifier: node.facts.pin ?? null });
