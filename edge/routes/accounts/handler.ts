import { policyOf, venueOf } from '../../../src/access/index.ts';
import { codeUnknown, type PhoneEnrolled, revoked } from '../../accounts/accounts.ts';
import { Guesses } from '../../accounts/guesses.ts';
import { ApiError } from '../../http/api-error.ts';
import { type Deps, makeRoutes } from '../../http/app.ts';
import { fromBase64, toBase64 } from '../../http/fields.ts';
import { addressOf, requirePhone } from '../../http/guards.ts';
import { Tries } from '../../http/tries.ts';
import { postAccount, postClaim, postSignIn, postSignOut } from './route.ts';

/** Accounts that may be made in a minute in the whole venue, for every address's own: each stands in the record for ever. */
const VENUE_TIMES = 15;
/** Times that one login may sign in within an hour: each enrols a phone, and stands in the record too. */
const SIGN_INS = 20;
const HOUR_SECONDS = 3_600;

export function accountRoutes({ node, tries, addresses }: Deps) {
  const routes = makeRoutes();
  const guesses = new Guesses(node.settings.codeTries);
  const signIns = new Tries(SIGN_INS, HOUR_SECONDS);
  const signUps = { here: new Tries(node.settings.signUps), venue: new Tries(node.settings.signUps * VENUE_TIMES) };

  routes.openapi(postAccount, async (c) => {
    const { name, login, password, publicKey } = c.req.valid('json');
    requireVenue();
    if (policyOf(node.access).signUp !== 'open')
      throw new ApiError(403, 'accounts.closed', 'This venue gives accounts by code: ask at the desk.');
    await signUps.here.take(addressOf(c));
    await signUps.venue.take('all');
    return c.json(answer(await node.accounts.signUp(name, { login, password }, fromBase64(publicKey))), 201);
  });

  routes.openapi(postSignIn, async (c) => {
    const { login, password, publicKey } = c.req.valid('json');
    requireVenue();
    await guesses.take(login, addressOf(c));
    await signIns.take(login);
    const phone = await node.accounts.signIn({ login, password }, fromBase64(publicKey));
    if (!phone) {
      // Whoever guesses must not use up what its owner has.
      await signIns.giveBack(login);
      throw new ApiError(403, 'account.wrong', 'No account has this login and this password.');
    }
    await guesses.right(login, addressOf(c));
    return c.json(answer(phone), 201);
  });

  routes.openapi(postClaim, async (c) => {
    const { code, login, password, publicKey } = c.req.valid('json');
    requireVenue();
    const key = `code ${addressOf(c)}`;
    await tries.take(key);
    const player = node.playerCodes.take(code);
    if (player === undefined) throw codeUnknown();
    await tries.giveBack(key);
    try {
      const credentials = login === undefined || password === undefined ? undefined : { login, password };
      // A code must not be a way to guess the passwords of others.
      if (login !== undefined) await guesses.take(login, addressOf(c));
      const phone = await node.accounts.claim(player, credentials, fromBase64(publicKey));
      if (login !== undefined) await guesses.right(login, addressOf(c));
      return c.json(answer(phone), 201);
    } catch (error) {
      node.playerCodes.giveBack(code, player);
      throw error;
    }
  });

  routes.openapi(postSignOut, async (c) => {
    await node.commit([revoked(requirePhone(c, node.devices).id)]);
    return c.body(null, 204);
  });

  function requireVenue() {
    const venue = venueOf(node.access);
    if (!venue) throw new ApiError(409, 'setup.needed', 'Set the venue up first.');
    return venue;
  }

  function answer({ device, token, player }: PhoneEnrolled) {
    const { name, timeZone, accent } = requireVenue();
    return {
      ...{ device, token, venue: node.facts.venue, name, timeZone, accent, start: node.facts.start },
      ...{ primaryKey: toBase64(node.facts.signer.publicKey), addresses: [...addresses] },
      ...{ player, playerName: node.roster.name(player) ?? '' },
    };
  }
  return routes;
}
