import type { SubjectDefinition } from '../kernel/kind.ts';
import { deviceEnrolled } from './events/device.enrolled.ts';
import { deviceRevoked } from './events/device.revoked.ts';
import { deviceSuspected } from './events/device.suspected.ts';
import { policyAdopted } from './events/policy.adopted.ts';
import { sessionClosed } from './events/session.closed.ts';
import { sessionOpened } from './events/session.opened.ts';
import { userAdded } from './events/user.added.ts';
import { userRemoved } from './events/user.removed.ts';
import { userRolesSet } from './events/user.roles-set.ts';
import { venueCreated } from './events/venue.created.ts';
import { brokenAccess } from './invariants.ts';
import type { AccessTables } from './state.ts';

export const access: SubjectDefinition<AccessTables> = {
  subject: 'access',
  kinds: [
    venueCreated,
    deviceEnrolled,
    deviceRevoked,
    deviceSuspected,
    userAdded,
    userRolesSet,
    userRemoved,
    sessionOpened,
    sessionClosed,
    policyAdopted,
  ],
  invariants: brokenAccess,
};

export { authorise } from './authorise.ts';
export * from './codes.ts';
export { type ActToJudge, type KindLookup, makeAuthorise, type TargetLookup } from './judge.ts';
export { isPlayerOnly, type UserRole } from './roles.ts';
export * from './select.ts';
export * from './state.ts';
