/** The primary's verdict, bodies and all: judge.ts with the kinds' schemas. */
import { z } from 'zod/mini';
import type { Plain } from '../kernel/plain.ts';
import { type BodyFits, makeAuthorise } from './judge.ts';

const fits: BodyFits = (schema, body: Plain) => {
  try {
    return z.safeParse(schema, body).success;
  } catch {
    return false;
  }
};

export const authorise = makeAuthorise(fits);
