import type { Reader } from '../kernel/layer.ts';
import type { AccessTables } from './state.ts';

/** Sentences that say what is broken; none when all is well. */
export function brokenAccess(state: Reader<AccessTables>): string[] {
  const broken: string[] = [];
  for (const [key, session] of state.entries('sessions')) {
    const device = state.get('devices', key.slice(0, key.indexOf('.')));
    if (device && device.standing !== 'enrolled' && session.closedAt === undefined)
      broken.push(`session ${key} is open on a device that is ${device.standing}`);
    if (session.closedAt !== undefined && session.closedAt < session.since)
      broken.push(`session ${key} closed before it opened`);
  }
  for (const [id, device] of state.entries('devices'))
    if (device.publicKey.length !== 32) broken.push(`device ${id} has no 32-byte key`);
  for (const [id, user] of state.entries('users')) if (user.roles.length === 0) broken.push(`user ${id} has no role`);
  return broken.sort();
}
