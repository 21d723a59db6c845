/** The four states of UX in words: how far acts get, how many wait, since when, and why. */
import type { SyncState } from '../../device/types.ts';
import { floorText } from '../../text/floor.ts';
import type { Formats } from '../../text/format.ts';

const text = floorText.sync;

export interface SyncWords {
  readonly look: 'fine' | 'apart' | 'conflict' | 'trouble';
  readonly title: string;
  readonly detail: string;
}

const TROUBLES: readonly SyncState['cause'][] = ['storage-full', 'storage-locked', 'revoked', 'update-needed'];

export function syncWords(sync: SyncState, now: number, formats: Formats): SyncWords {
  const age = formats.age(now - sync.since);
  const cause = sync.cause ? text.causes[sync.cause](age) : '';
  const waiting = sync.waiting > 0 ? text.waiting(sync.waiting) : '';
  if (sync.differences.length > 0) return { look: 'trouble', title: text.difference, detail: text.differenceDetail };
  if (TROUBLES.includes(sync.cause)) return { look: 'trouble', title: text.trouble, detail: cause };
  if (sync.conflicts > 0)
    return { look: 'conflict', title: text.conflicts(sync.conflicts), detail: text.reach[sync.reach] };
  const detail = [waiting, cause].filter(Boolean).join(' · ') || text.upToDate;
  return { look: sync.reach === 'device' ? 'apart' : 'fine', title: text.reach[sync.reach], detail };
}
