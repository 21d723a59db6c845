/** Fields that the league's bodies share, and who may do what. */
import { z } from 'zod/mini';
import { defineKind, type Role } from '../kernel/kind.ts';
import type { LeagueTables } from './state.ts';

export const defineLeagueKind = defineKind<LeagueTables>();
export const MANAGERS: readonly Role[] = ['admin', 'manager'];
export const FLOOR: readonly Role[] = ['admin', 'manager', 'floor'];
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}$/));
