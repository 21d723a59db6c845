/** What became of a phone's own acts: each is told, so that none ends in silence. */
import type { Conflict, Verdict } from '../kernel/entry.ts';
import type { EventId } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';

/** Acts that a phone is told of, the latest. */
export const ACTS_TOLD = 20;

export interface OwnAct {
  readonly act: EventId;
  readonly kind: string;
  /** When the phone made it, ms since 1970. */
  readonly at: number;
  readonly outcome: 'ok' | 'refused';
  /** Why it was refused, or what there is to say beside its effect. */
  readonly code?: string;
  readonly details?: { readonly [detail: string]: Plain | undefined };
}

export interface CommittedAct {
  readonly act: EventId;
  readonly kind: string;
  readonly at: number;
  readonly verdict: Verdict;
}

/** `conflict`: the row that the fold keeps of the act, where it does. A refusal by authority is told by its code alone. */
export function ownAct({ act, kind, at, verdict }: CommittedAct, conflict: Conflict | undefined): OwnAct {
  if (verdict !== 'ok') return { act, kind, at, outcome: 'refused', code: verdict.slice(verdict.indexOf(':') + 1) };
  if (!conflict) return { act, kind, at, outcome: 'ok' };
  const { sort, code, details } = conflict;
  return { act, kind, at, outcome: sort === 'notice' ? 'ok' : 'refused', code, details };
}

/** The latest first, each once; `later` were committed after `earlier`. */
export function joinActs(later: readonly OwnAct[], earlier: readonly OwnAct[]): OwnAct[] {
  const known = new Set(later.map(({ act }) => act));
  return [...later, ...earlier.filter(({ act }) => !known.has(act))].slice(0, ACTS_TOLD);
}
