/** The venue's HTTP as this phone, for what it must have there and then. */

import { errorCode } from '../../device/error-code.ts';
import type { Answer } from '../../device/types.ts';

export type AskVenue = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<Answer>;

/** `origin`: `https://…` without a path; `token` undefined: as anyone. `path` begins with `/api/`. */
export function makeAsk(origin: string, token: string | undefined): AskVenue {
  return async (method, path, body) => {
    let response: Response;
    try {
      response = await fetch(`${origin}${path}`, {
        ...{ method, cache: 'no-store' },
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch {
      return { type: 'failed', cause: 'unreachable' };
    }
    if (!response.ok) return { type: 'refused', code: await errorCode(response) };
    return { type: 'done', body: await response.json().catch(() => undefined) };
  };
}
