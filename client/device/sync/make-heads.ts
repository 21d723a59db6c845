/**
 * Signed heads: what this device can prove to be settled. It tells them before its acts, so that a primary
 * that was restored from an older copy learns what it lacks.
 *
 * Invariant: a head is dropped only when the chain of the venue goes through it, or a higher term's chain
 * has replaced it. Until then it may be the only proof there is.
 */
import type { Chain } from '../../../src/sync/directory.ts';
import type { SignedHead } from '../../../src/sync/head.ts';
import { parseSegment } from '../../../src/sync/names.ts';
import type { Database } from '../store/database.ts';

export interface Heads {
  /** All that are worth telling. */
  all(): readonly SignedHead[];
  of(subject: string): readonly SignedHead[];
  newest(subject: string, segment: string): SignedHead | undefined;
  /** A head whose entries this device holds. */
  keep(head: SignedHead): void;
  /** A head that the server told; its entries may not be here yet. */
  note(head: SignedHead): void;
  /** The newest that the server told of a subject. */
  told(subject: string): SignedHead | undefined;
  /** The venue's chain of a subject, as its directory has it now. */
  follow(subject: string, chain: Chain): void;
}

export function makeHeads(db: Database, kept: readonly SignedHead[]): Heads {
  const heads = new Map<string, Map<string, SignedHead>>();
  const told = new Map<string, SignedHead>();
  for (const head of kept) put(head);

  function put(head: SignedHead): void {
    const mine = heads.get(head.subject) ?? new Map<string, SignedHead>();
    heads.set(head.subject, mine.set(head.segment, head));
  }

  const of = (subject: string) => [...(heads.get(subject)?.values() ?? [])];

  return {
    all: () => [...heads.keys()].flatMap(of),
    of,
    newest: (subject, segment) => heads.get(subject)?.get(segment),
    note: (head) => void told.set(head.subject, head),
    told: (subject) => told.get(subject),
    keep(head) {
      told.set(head.subject, head);
      const before = heads.get(head.subject)?.get(head.segment);
      if (before && before.n >= head.n) return;
      put(head);
      void db.put('heads', head).catch(() => {});
    },
    follow(subject, chain) {
      for (const head of of(subject)) {
        if (!isBehind(chain, head)) continue;
        heads.get(subject)?.delete(head.segment);
        void db.delete('heads', [subject, head.segment]).catch(() => {});
      }
    },
  };
}

/** True when the chain went on from this head, or superseded it: it proves nothing any more. */
function isBehind(chain: Chain, head: SignedHead): boolean {
  const last = chain.links.at(-1)?.segment;
  if (last === undefined || head.segment === last) return false;
  const link = chain.links.find(({ segment }) => segment === head.segment);
  if (link) return (link.count ?? 0) >= head.n;
  const term = (segment: string) => parseSegment(segment)?.term ?? 0;
  return term(last) > term(head.segment);
}
