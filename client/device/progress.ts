import type { Replica } from '../../src/sync/replica.ts';
import type { Heads } from './sync/make-heads.ts';
import type { SyncState } from './types.ts';

/** With so many entries still to come, people are shown how far it is. */
const WORTH_A_BAR = 200;

/** Entries folded of those that the venue told of; undefined when little or nothing is lacking. */
export function progressOf(replica: Replica, heads: Heads): SyncState['progress'] {
  let done = 0;
  let total = 0;
  for (const subject of replica.subjects()) {
    const { count } = replica.fold(subject);
    done += count;
    total += Math.max(count, knownCount(replica, heads, subject));
  }
  return total - done > WORTH_A_BAR ? { done, total } : undefined;
}

function knownCount(replica: Replica, heads: Heads, subject: string): number {
  const links = replica.chain(subject)?.links ?? [];
  const closed = links.reduce((sum, link) => sum + (link.count ?? 0), 0);
  const told = heads.told(subject);
  return closed + (told && told.segment === links.at(-1)?.segment ? told.n : 0);
}
