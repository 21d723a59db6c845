/**
 * Roles as a ladder: who stands higher may do what those below may. `player`, `display` and `edge`
 * stand beside it. A kind's `may` names the lowest rung.
 */
import type { Role } from '../kernel/kind.ts';

export const USER_ROLES = ['admin', 'manager', 'floor', 'dealer', 'player'] as const;
export type UserRole = (typeof USER_ROLES)[number];

const RUNGS: readonly Role[] = ['dealer', 'floor', 'manager', 'admin'];

/** 0 for roles beside the ladder, 1 for dealer … 4 for admin. */
export const rung = (role: Role): number => RUNGS.indexOf(role) + 1;

export const highestRung = (roles: readonly Role[]): number => Math.max(0, ...roles.map(rung));

/** Somebody who plays here and doesn't work here. */
export const isPlayerOnly = (roles: readonly UserRole[]): boolean => roles.every((role) => role === 'player');

/** Which of `may` these roles satisfy. Empty: not allowed. */
export function grounds(roles: readonly Role[], may: readonly Role[]): Role[] {
  const highest = highestRung(roles);
  return may.filter((role) => (rung(role) > 0 ? highest >= rung(role) : roles.includes(role)));
}
