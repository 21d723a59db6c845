/** What the fold is fed: a committed entry, or a tentative event made to look like one. */
import type { Refusal } from './kind.ts';
import type { EventId } from './layer.ts';
import type { Plain } from './plain.ts';

/**
 * The primary's word on authority, once, at commit. `refused:<code>`: the role may not.
 * `held:<code>`: an unknown kind, a newer version, or someone revoked since. Neither is applied.
 */
export type Verdict = 'ok' | `refused:${string}` | `held:${string}`;

export interface FoldEntry {
  readonly id: EventId;
  readonly kind: string;
  readonly kv: number;
  readonly body: Plain;
  readonly actor: string;
  readonly device: string;
  /** Milliseconds since 1970. See ApplyContext for the three times. */
  readonly at: number;
  readonly effective: number;
  readonly committedAt: number;
  readonly verdict: Verdict;
  readonly expect?: EventId | undefined;
}

/** An act that could not stand, or that stood with something to tell. Rows of the `$conflicts` table. */
export interface Conflict {
  /** `refused`: the act has no effect. `notice`: it has, and the floor is told. `verdict`: the primary's authority check. */
  readonly sort: 'refused' | 'notice' | 'verdict';
  readonly code: string;
  readonly details: { readonly [detail: string]: Plain | undefined };
  readonly kind: string;
  readonly body: Plain;
  readonly actor: string;
  readonly device: string;
  readonly at: number;
  /** The event that settled it; undefined while it is open. */
  readonly settledBy?: EventId | undefined;
}

/** A device's latest act that took effect in this subject. Rows of the `$devices` table. */
export interface LastAct {
  readonly effective: number;
  readonly actor: string;
}

export interface KernelTables {
  $conflicts: Conflict;
  $devices: LastAct;
  $meta: { readonly foldVersion: number };
}

/** What an act's first fold came to: later reckonings keep it (see fold.ts). */
export interface Pin {
  readonly refused?: Refusal | undefined;
  readonly chosen?: readonly Plain[] | undefined;
}

/** What the fold made of one entry. */
export type Outcome =
  | { readonly type: 'applied' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'not-applied'; readonly verdict: Verdict }
  | { readonly type: 'unknown' }
  | { readonly type: 'reverted' };
