/** Every error of the API has one shape: `{ error: { code, message, details? } }`. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { BadBytes } from '../../src/sync/any.ts';
import { StoreRefused } from '../../src/sync/store.ts';
import type { Log } from '../log.ts';
import { Refusals } from '../sync/refusals.ts';
import { ApiError } from './api-error.ts';

export const errorBody = z
  .object({
    error: z.object({
      /** What surfaces look up: `code.unknown`. */
      code: z.string(),
      /** For people who read the answer itself. */
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .openapi('Error');

export const refusal = (code: string, message: string, details?: Record<string, unknown>) => ({
  error: { code, message, ...(details ? { details } : {}) },
});

export function answerError(log: Log) {
  const refusals = new Refusals(log);
  return (error: unknown, c: Context): Response => {
    const { status, body } = answerFor(error) ?? {};
    if (status !== undefined && body !== undefined) {
      if (!(error instanceof StoreRefused)) refusals.note({ route: c.req.routePath, code: body.error.code });
      return c.json(body, status);
    }
    log.error({ err: error, route: c.req.routePath }, 'a request failed');
    return c.json(refusal('server.failed', 'Something went wrong here; it has been logged.'), 500);
  };
}

/** Undefined for what is a fault of ours. */
function answerFor(error: unknown): { status: ContentfulStatusCode; body: ReturnType<typeof refusal> } | undefined {
  if (error instanceof ApiError)
    return { status: error.status, body: refusal(error.code, error.message, error.details) };
  if (error instanceof HTTPException)
    return { status: error.status, body: refusal('request.refused', 'The request cannot be read.') };
  if (error instanceof BadBytes)
    return { status: 400, body: refusal(error.code, 'The bytes do not prove themselves.') };
  if (error instanceof StoreRefused)
    return { status: 503, body: refusal(error.code, 'The venue cannot write just now; try again in a moment.') };
  return undefined;
}

/** A body, parameter or query that does not fit its schema. */
export function refuseInvalid(result: {
  success: boolean;
  target: string;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] };
}): void {
  if (result.success) return;
  const fields = (result.error?.issues ?? []).map(({ path, message }) => ({ field: path.join('.'), message }));
  const [first] = fields;
  const message = first ? `${first.field || result.target}: ${first.message}` : 'The request does not fit.';
  throw new ApiError(400, 'request.invalid', message, { fields });
}
