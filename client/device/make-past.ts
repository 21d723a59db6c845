/**
 * What was: history and time travel. The replica's fold reaches back to its checkpoint; what lies before is
 * folded here from the archive, once someone asks for it, and kept while they look.
 */
import type { FoldEntry, Outcome } from '../../src/kernel/entry.ts';
import { SubjectFold } from '../../src/kernel/fold.ts';
import { subjectOf } from '../../src/subjects.ts';
import { eventId } from '../../src/sync/event.ts';
import { decodeEntry, toFoldEntry, toTentative } from '../../src/sync/log-entry.ts';
import type { Replica, SubjectView } from '../../src/sync/replica.ts';
import type { DeviceRecord } from './store/make-record.ts';
import type { Archive } from './sync/make-archive.ts';
import type { HistoryLine } from './types.ts';

export interface PastOptions {
  readonly replica: Replica;
  readonly record: DeviceRecord;
  readonly archive: Archive;
  /** The past of a subject has been fetched: who asked may ask again. */
  onFetched(subject: string): void;
}

export interface Past {
  history(subject: string, limit: number): readonly HistoryLine[];
  stateAt(subject: string, count: number): SubjectView | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();
/** Kinds by which the venue's node keeps its books: nobody's acts. */
const BOOK_KEEPING = new Set(['segment.opened', 'fold.adopted']);

export function makePast(options: PastOptions): Past {
  const { replica, record, archive } = options;
  const whole = new Map<string, SubjectFold>();
  const fetching = new Set<string>();
  const views = new Map<string, SubjectView>();

  async function fetch(subject: string, upTo: number): Promise<void> {
    const fold = new SubjectFold(subjectOf(subject) ?? { subject, kinds: [], invariants: () => [] });
    for (const link of replica.chain(subject)?.links ?? []) {
      if (fold.count >= upTo) break;
      const entries = await archive.segment(subject, link);
      if (!entries) return;
      fold.append(entries.slice(0, link.count).map((encoded) => toFoldEntry(decodeEntry(encoded))));
    }
    if (fold.count < upTo) return;
    whole.set(subject, fold);
    options.onFetched(subject);
  }

  /** The subject's entries before the replica's, or undefined while they are fetched. */
  function before(subject: string): SubjectFold | undefined {
    const { base } = replica.fold(subject);
    const known = whole.get(subject);
    if (known && known.count >= base) return known;
    if (!fetching.has(subject)) {
      fetching.add(subject);
      void fetch(subject, base)
        .catch((error) => console.warn(`history of ${subject}`, error))
        .finally(() => fetching.delete(subject));
    }
    return undefined;
  }

  function line(subject: string, entry: FoldEntry, outcome: Outcome | undefined, count?: number): HistoryLine {
    const came: Outcome = outcome ?? { type: 'applied' };
    return { subject, entry, outcome: came, reverted: came.type === 'reverted', ...(count ? { count } : {}) };
  }

  return {
    history(subject, limit) {
      const fold = replica.fold(subject);
      const view = replica.view(subject);
      const lines: HistoryLine[] = [];
      for (const { event } of record.since(record.from).reverse()) {
        const id = eventId(event);
        if (event.subject === subject && view.pending.has(id))
          lines.push(line(subject, toTentative(event), view.outcomes.get(id)));
      }
      const add = (entries: readonly FoldEntry[], base: number, outcomeOf: (id: string) => Outcome | undefined) => {
        for (let i = entries.length - 1; i >= 0 && lines.length < limit; i--) {
          const entry = entries[i]!;
          if (!BOOK_KEEPING.has(entry.kind)) lines.push(line(subject, entry, outcomeOf(entry.id), base + i + 1));
        }
      };
      add(fold.entries, fold.base, (id) => view.outcomes.get(id) ?? fold.outcomes.get(id));
      if (lines.length < limit && fold.base > 0) {
        const earlier = before(subject);
        // An undo since may have left one of these out: the flags are the replica's.
        const outcomeOf = (id: string): Outcome | undefined =>
          fold.flags.get(id) ? { type: 'reverted' } : earlier?.outcomes.get(id);
        if (earlier) add(earlier.entries.slice(0, fold.base), 0, outcomeOf);
      }
      return lines;
    },
    stateAt(subject, count) {
      const fold = replica.fold(subject);
      const source = count >= fold.base ? fold : before(subject);
      if (!source) return undefined;
      const name = `${subject} ${count} ${fold.count}`;
      let view = views.get(name);
      if (!view) {
        const upTo = Math.min(count, source.count);
        view = { ...source.stateAt(upTo), pending: NOTHING, complete: true, version: upTo };
        // Few are looked at at once, and an old one is soon reckoned again.
        if (views.size > 20) views.clear();
        views.set(name, view);
      }
      return view;
    },
  };
}
