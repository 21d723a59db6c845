/**
 * An event kind, whole, in one file: `src/<area>/events/<kind>.ts` holds one `defineKind`.
 * The subject's fold, the schema at the gate, the authority check and the simulator's random acts
 * all derive from it, so a new event touches its own file and one line of the folder's index.
 */
import type { z } from 'zod/mini';
import type { Draft, EventId, Reader } from './layer.ts';
import type { Plain } from './plain.ts';

/** Unit of authority is (user, operator, role). `edge` is the venue's own node, `display` a TV. */
export type Role = 'admin' | 'manager' | 'floor' | 'dealer' | 'player' | 'display' | 'edge';

/** Why an act did not take effect. `code` is looked up in client/text; details are ids and numbers. */
export interface Refusal {
  readonly refused: string;
  readonly [detail: string]: Plain | undefined;
}

export const refuse = (code: string, details: { readonly [detail: string]: Plain | undefined } = {}): Refusal => ({
  ...details,
  refused: code,
});

/** What `apply` knows of the act besides its body. Times are milliseconds since 1970, whole. */
export interface ApplyContext {
  readonly id: EventId;
  /** The version of its kind that it was made in: an older body keeps its older meaning. */
  readonly kv: number;
  readonly device: string;
  readonly actor: string;
  /** When the actor did it, by the device's hybrid clock. */
  readonly at: number;
  /** When it counts (DESIGN "Effective time"); equals `at` while tentative. */
  readonly effective: number;
  /** When the primary committed it; equals `at` while tentative. */
  readonly committedAt: number;
  /** True when it arrived more than 10 s after it was done ([CLOCK-3], [LIST-4]). */
  readonly late: boolean;
  /** True when the act named what it had seen (`expect`) and that has been touched since. */
  readonly stale: boolean;
  /** True when another device's act in this subject has taken effect after time `ms`. */
  othersSince(ms: number): boolean;
  /** What the first fold chose stays chosen when what went before is undone. */
  pin<P extends Plain>(choose: () => P): P;
  /** Tell the floor something that is no refusal ("already registered: one entry"). */
  notice(code: string, details?: { readonly [detail: string]: Plain | undefined }): void;
}

/** A source of randomness for samples: whole number in [0, n). */
export type Random = (n: number) => number;

/** What a sample may draw on besides the state. */
export interface SampleContext {
  readonly random: Random;
  /** Milliseconds since 1970, by the acting device's clock. */
  readonly now: number;
  /** A fresh id, unique in the run. */
  id(): string;
  /** Ids of players known to the venue. */
  readonly players: readonly string[];
}

export interface Kind<T, B> {
  /** area.past-tense-verb */
  readonly kind: string;
  readonly version: number;
  /** Checked at the gate's commit, not in the fold: `body` is what `apply` gets. Ids and numbers only, no names. */
  readonly body: z.ZodMiniType<B>;
  /** Roles that may do it; the primary's verdict. */
  readonly may: readonly Role[];
  /** The row this act depends on: the device sends the id of the event that last touched it as `expect`. */
  readonly expects?: (state: Reader<T>, body: B) => EventId | undefined;
  /** Pure and total: writes to the draft or returns a refusal (then nothing that it wrote stays). */
  // biome-ignore lint/suspicious/noConfusingVoidType: an apply that has nothing to refuse simply ends.
  readonly apply: (draft: Draft<T>, body: B, ctx: ApplyContext) => Refusal | void;
  /** A plausible body for property tests and the simulator; undefined when the state offers none. */
  readonly sample: (state: Reader<T>, ctx: SampleContext) => B | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: a registry of kinds over different tables and bodies.
export type AnyKind = Kind<any, any>;

/** `defineKind<Tables>()({...})`: fixes the tables, infers the body from its schema. */
export const defineKind =
  <T>() =>
  <B>(kind: Kind<T, B>): Kind<T, B> =>
    kind;

/** An act not yet made an event: what `due` lists and what a surface asks for. */
export interface Act {
  readonly kind: string;
  readonly body: Plain;
}

/** Everything the kernel needs to fold one subject. `src/<area>/index.ts` exports one. */
export interface SubjectDefinition<T> {
  /** `floor`, `screens`, `access`, or the prefix of `tournament/<id>`. */
  readonly subject: string;
  readonly kinds: readonly AnyKind[];
  /** What time has brought due at `now` (ms): acts the primary commits, idempotent by what they name. */
  readonly due?: (state: Reader<T>, now: number) => Act[];
  /** Moves every anchor and deadline by `ms` when the primary's clock was stepped (`time.corrected`). */
  readonly shiftTime?: (draft: Draft<T>, ms: number) => void;
  /** What must hold in every folded state; each sentence names what is broken. For tests and the simulator. */
  readonly invariants: (state: Reader<T>) => string[];
}

// biome-ignore lint/suspicious/noExplicitAny: a registry of subjects over different tables.
export type AnySubject = SubjectDefinition<any>;
