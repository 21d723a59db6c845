/** Every error of the API has one shape: `{ error: { code, message, details? } }`. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { BadBytes } from '../../src/sync/any.ts';
import { StoreRefused } from '../../src/sync/store.ts';
import type { Log } from '../log.ts';
import { Refusals } from '../sync/refusals.ts';

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

/** Thrown by handlers; answered by `answerError`. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: Record<string, unknown> | undefined;
  constructor(status: ContentfulStatusCode, code: string, message: string, details?: Record<string, unknown>) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const refusal = (code: string, message: string, details?: Record<string, unknown>) => ({
  error: { code, message, ...(details ? { details } : {}) },
});

export function answerError(log: Log) {
  const refusals = new Refusals(log);
  return (error: unknown, c: Context): Response => {
    if (error instanceof ApiError || error instanceof BadBytes)
      refusals.note({ route: c.req.routePath, code: error.code });
    if (error instanceof ApiError) return c.json(refusal(error.code, error.message, error.details), error.status);
    if (error instanceof HTTPException)
      return c.json(refusal('request.refused', 'The request cannot be read.'), error.status);
    if (error instanceof BadBytes) return c.json(refusal(error.code, 'The bytes do not prove themselves.'), 400);
    if (error instanceof StoreRefused)
      return c.json(refusal(error.code, 'The venue cannot write just now; try again in a moment.'), 503);
    log.error({ err: error, route: c.req.routePath }, 'a request failed');
    return c.json(refusal('server.failed', 'Something went wrong here; it has been logged.'), 500);
  };
}

/** What a body, parameter or query that does not fit its schema is answered with. */
export function answerInvalid(
  result: { success: boolean; target: string; error?: { issues: readonly { path: PropertyKey[]; message: string }[] } },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const fields = (result.error?.issues ?? []).map(({ path, message }) => ({ field: path.join('.'), message }));
  const [first] = fields;
  const message = first ? `${first.field || result.target}: ${first.message}` : 'The request does not fit.';
  return c.json(refusal('request.invalid', message, { fields }), 400);
}
