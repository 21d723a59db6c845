/** What surfaces ask of access. */

import type { Role } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import { grounds, isPlayerOnly, type UserRole } from './roles.ts';
import { type AccessPolicy, type AccessTables, DEFAULT_POLICY, type Device, sessionKey, type Venue } from './state.ts';

export const venueOf = (state: Reader<AccessTables>): Venue | undefined => state.get('venue', 'venue');

/** In force: what was left unsaid has its default. */
export const policyOf = (state: Reader<AccessTables>): Required<AccessPolicy> => {
  const { managerProof, signUp } = state.get('policy', 'policy') ?? DEFAULT_POLICY;
  return { managerProof, signUp: signUp ?? DEFAULT_POLICY.signUp };
};

export const rolesOf = (state: Reader<AccessTables>, user: string): readonly UserRole[] => {
  const row = state.get('users', user);
  return row && !row.removed ? row.roles : [];
};

/** A user who isn't removed holds this role. */
export const hasRole = (state: Reader<AccessTables>, user: string, role: UserRole): boolean =>
  rolesOf(state, user).includes(role);

/** Phones in service of this user, the longest enrolled first. */
export const phonesOf = (state: Reader<AccessTables>, user: string): string[] =>
  [...state.entries('devices')]
    .filter(([, { sort, standing, users }]) => sort === 'phone' && standing === 'enrolled' && users?.includes(user))
    .sort(([a, one], [b, other]) => one.enrolledAt - other.enrolledAt || (a < b ? -1 : 1))
    .map(([id]) => id);

/** May this user do acts of a kind with this `may`? To show or hide a button; the primary judges for itself. */
export const mayDo = (state: Reader<AccessTables>, user: string, may: readonly Role[]): boolean =>
  grounds(rolesOf(state, user), may).length > 0;

export const hasSession = (state: Reader<AccessTables>, device: string, user: string): boolean => {
  const session = state.get('sessions', sessionKey(device, user));
  return session !== undefined && session.closedAt === undefined;
};

/** The key by which the gate verifies that device's events; undefined when it was never enrolled. */
export const publicKeyOf = (state: Reader<AccessTables>, device: string): Uint8Array | undefined =>
  state.get('devices', device)?.publicKey;

/** Devices by id, the longest enrolled first. */
export function devicesInOrder(state: Reader<AccessTables>): { id: string; device: Device }[] {
  return [...state.entries('devices')]
    .map(([id, device]) => ({ id, device }))
    .sort((a, b) => a.device.enrolledAt - b.device.enrolledAt || (a.id < b.id ? -1 : 1));
}

/** Users who may open a session on this device, by id. Players work on phones of their own only. */
export function usersOn(state: Reader<AccessTables>, device: string): string[] {
  const only = state.get('devices', device)?.users;
  return [...state.entries('users')]
    .filter(([id, { removed, roles }]) => !removed && (only ? only.includes(id) : !isPlayerOnly(roles)))
    .map(([id]) => id)
    .sort();
}
