/**
 * Structured logs, one JSON object a line on stdout. Ids, counts and codes only: never a name, a
 * token, a query or a body.
 */
import pino from 'pino';

export type Log = pino.Logger;

export const makeLog = (level: string): Log =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
