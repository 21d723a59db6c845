/** What a role alone doesn't decide: nobody gives away more than they have, nor acts as someone else. */
import type { Verdict } from '../kernel/entry.ts';
import type { Role } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';
import { highestRung, rung } from './roles.ts';
import type { AccessTables, Device } from './state.ts';

/** What authority needs of an event. `at` in milliseconds since 1970. */
export interface ActToJudge {
  readonly device: string;
  readonly actor: string;
  readonly kind: string;
  readonly kv: number;
  readonly body: Plain;
  readonly at: number;
}

/** Undoing these could give back a higher role than the actor's own, or another's session. */
export const UNDO_MAY: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ['user.added', ['admin']],
  ['user.roles-set', ['admin']],
  ['user.removed', ['admin']],
  ['session.opened', ['manager']],
  ['session.closed', ['manager']],
]);

/** Nobody gives away more than they have, nor opens a session for someone else. */
export function judgeLimits(access: Reader<AccessTables>, act: ActToJudge, device: Device): Verdict | undefined {
  if (device.sort === 'edge' && act.actor === 'edge') return undefined;
  const highest = highestRung(access.get('users', act.actor)?.roles ?? []);
  const body = act.body as { user?: string; device?: string; sort?: string; roles?: readonly Role[] };
  switch (act.kind) {
    case 'session.opened':
      return body.user === act.actor ? undefined : 'refused:session';
    case 'session.closed':
      return (body.device ?? act.device) === act.device || highest >= rung('manager') ? undefined : 'refused:role';
    case 'device.enrolled':
      return body.sort !== 'edge' || highest >= rung('admin') ? undefined : 'refused:role';
    case 'user.added':
    case 'user.roles-set':
    case 'user.removed': {
      const touched = [...(body.roles ?? []), ...(access.get('users', body.user ?? '')?.roles ?? [])];
      return highestRung(touched) <= highest ? undefined : 'refused:role';
    }
    default:
      return undefined;
  }
}
