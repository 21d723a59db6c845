/**
 * A record from a file as a device that can only be looked at: the views of a tournament show it as they show a
 * tournament of the room.
 */
import type { ArchiveFile } from '../../../src/archive/archive.ts';
import type { Proved } from '../../../src/archive/prove.ts';
import { refuse } from '../../../src/kernel/kind.ts';
import type { SubjectView } from '../../../src/sync/replica.ts';
import type { ActResult, HistoryLine, VenueDevice } from '../../device/types.ts';
import { archiveText as text } from '../../text/floor-archive.ts';

const NONE: ReadonlySet<string> = new Set();
const BOOK_KEEPING = new Set(['segment.opened', 'fold.adopted']);

export function makeArchiveDevice(file: ArchiveFile, { subject, fold }: Proved): VenueDevice {
  const { venue, venueName, timeZone, names, madeAt } = file;
  const numbers = new Map<string, string>();
  const refused = async (): Promise<ActResult> => ({ type: 'refused', refusal: refuse('archive.read-only') });
  const whole: SubjectView = {
    ...{ state: fold.root, outcomes: fold.outcomes },
    ...{ pending: NONE, complete: true, version: fold.count },
  };
  const nothing: SubjectView = { ...whole, state: fold.stateAt(0).state, outcomes: new Map() };
  const lines: HistoryLine[] = fold.entries
    .map((entry, i): HistoryLine => {
      const outcome = fold.outcomes.get(entry.id) ?? { type: 'applied' };
      return { subject, count: i + 1, entry, outcome, reverted: outcome.type === 'reverted' };
    })
    .filter(({ entry }) => !BOOK_KEEPING.has(entry.kind))
    .reverse();
  /** Who has no name in the file: the same number wherever they stand. */
  const numbered = (id: string): string => {
    if (!numbers.has(id)) numbers.set(id, text.player(String(numbers.size + 1)));
    return numbers.get(id)!;
  };
  for (const [player] of fold.root.entries('players')) if (!names.has(player)) numbered(player);

  return {
    ...{ device: 'archive', readOnly: true },
    facts: () => ({ venue, name: venueName, timeZone }),
    sync: () => ({ reach: 'device', since: madeAt, waiting: 0, conflicts: 0, differences: [] }),
    staff: () => [],
    user: () => undefined,
    unlock: async () => 'wrong-pin',
    lock: async () => {},
    subjects: () => [subject],
    view: (asked) => (asked === subject ? whole : nothing),
    ...{ act: refused, undo: refused, redo: refused, settle: refused },
    conflicts: () => [],
    name: (id) => names.get(id) ?? (fold.root.has('players', id) ? numbered(id) : id),
    people: () => [...names].map(([id, name]) => ({ id, name })),
    history: (asked, limit) => (asked === subject ? lines.slice(0, limit) : []),
    stateAt: (asked, count) =>
      asked === subject ? { ...fold.stateAt(count), pending: NONE, complete: true, version: -count } : undefined,
    exportOf: async () => ({ type: 'failed', cause: 'proof' }),
    ask: async () => ({ type: 'failed', cause: 'unreachable' }),
    look: async () => ({ type: 'failed', cause: 'unreachable' }),
    // The clock stands where it stood when the file was made.
    now: () => madeAt,
    newId: () => 'none',
  };
}
