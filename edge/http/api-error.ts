/** By itself: whoever throws one need not load what answers it. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Thrown by handlers; answered by `answerError` (errors.ts). */
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
