/** Enrolment: the edge commits `device.enrolled` with the device's key and its token's hash; then the token counts. */
import { type DeviceSort, isPlayerOnly } from '../../src/access/index.ts';
import { randomId, randomToken, tokenHash } from '../ids.ts';
import type { VenueNode } from './node.ts';

export interface Enrolled {
  readonly device: string;
  readonly token: string;
}

/** Durable when it resolves. Rejects with `StoreRefused`. */
export async function enrolDevice(node: VenueNode, sort: DeviceSort, publicKey: Uint8Array): Promise<Enrolled> {
  const { act, enrolled } = enrolment(sort, publicKey);
  await node.commit([act]);
  return enrolled;
}

/** A TV and what the room calls it. It shows nothing until staff assign it something. */
export async function enrolDisplay(
  node: VenueNode,
  name: string,
  publicKey: Uint8Array | undefined,
): Promise<Enrolled> {
  // A screen that has no key of its own can't act: nobody holds the private half of this one.
  const { act, enrolled } = enrolment('tv', publicKey ?? crypto.getRandomValues(new Uint8Array(32)));
  const paired = { subject: 'screens', kind: 'display.paired', body: { display: enrolled.device, name } };
  await node.commit([act, paired]);
  return enrolled;
}

/** A player's phone: theirs alone. The caller commits the act, with what makes the player known where that is needed. */
export const enrolmentOfPhone = (player: string, publicKey: Uint8Array) => enrolment('phone', publicKey, [player]);

function enrolment(sort: DeviceSort, publicKey: Uint8Array, users?: readonly string[]) {
  const token = randomToken();
  const device = `${sort}-${randomId(10)}`;
  const body = { device, publicKey, sort, tokenHash: tokenHash(token), ...(users && { users: [...users] }) };
  return { act: { subject: 'access', kind: 'device.enrolled', body }, enrolled: { device, token } };
}

/** Who may use a tablet, by name. Players are not staff, and there may be thousands. */
export function staffOf(node: VenueNode): { user: string; name: string; roles: string[] }[] {
  return [...node.access.entries('users')]
    .filter(([, { removed, roles }]) => !removed && !isPlayerOnly(roles))
    .map(([user, { roles }]) => ({ user, name: node.roster.name(user) ?? user, roles: [...roles] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
