/** The venue's first acts: its name, its staff, its PIN. */
import type { UserRole } from '../../src/access/index.ts';
import { DEFAULT_FLOOR_POLICY } from '../../src/floor/index.ts';
import type { OwnAct } from '../../src/sync/primary.ts';
import { detach } from '../../src/sync/roster.ts';
import { randomId } from '../ids.ts';
import { keepPin } from './facts.ts';
import type { VenueNode } from './node.ts';
import { makePinVerifier } from './pin.ts';

export interface Setup {
  readonly name: string;
  readonly timeZone: string;
  readonly pin: string;
  readonly staff: readonly { readonly name: string; readonly roles: readonly UserRole[] }[];
}

/** Rejects with `StoreRefused`; then nothing counts. */
export async function setUpVenue(
  node: VenueNode,
  { name, timeZone, pin, staff }: Setup,
  more: readonly OwnAct[] = [],
): Promise<void> {
  const verifier = await makePinVerifier(pin);
  await keepPin(node.store, verifier);
  node.facts = { ...node.facts, pin: verifier };
  const created = { subject: 'access', kind: 'venue.created', body: { name, timeZone } };
  await node.commit([created, ...staff.map(userAdded), floorPolicy(timeZone), ...more]);
}

function userAdded({ name, roles }: Setup['staff'][number]): OwnAct {
  return {
    subject: 'access',
    kind: 'user.added',
    body: { user: `u-${randomId(10)}`, roles: [...roles] },
    ...named(name),
  };
}

/** The floor's gaming day turns by the venue's own clock. */
const floorPolicy = (timeZone: string): OwnAct => ({
  subject: 'floor',
  kind: 'policy.adopted',
  body: { ...DEFAULT_FLOOR_POLICY, timeZone },
});

/** A name beside an act: only its salted hash stands in the log. */
export const named = (name: string): Pick<OwnAct, 'detached' | 'private'> =>
  detach({ name }, crypto.getRandomValues(new Uint8Array(16)));
