/**
 * Names and notes, kept apart from the record so that a person can be erased.
 *
 * An event that brings a name carries only the salted hash of it (`private`); the name travels
 * beside the event and ends in a roster document, one a writer (`edge`, `cloud`). Readers join the
 * rosters: the newest row wins, an erasure in either wins for ever.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Plain } from '../kernel/plain.ts';
import { StrictReader } from './any.ts';
import { encodeElement } from './append.ts';
import type { Event } from './event.ts';

/** Root Y.Map of a roster document: id → RosterRow. */
export const ROSTER_ROOT = 'people';

export interface Person {
  readonly name: string;
  readonly note?: string | undefined;
}

/** `at`: ms since 1970, by the roster's writer. */
export type NamedRow = Person & { readonly at: number };
export type RosterRow = NamedRow | { readonly at: number; readonly erased: true };

/** Letters. */
export const MAX_NAME = 80;
export const MAX_NOTE = 1000;

/** The detachable part of an event and the hash that the event carries. `salt`: 16 random bytes. */
export function detach(person: Person, salt: Uint8Array): { detached: Uint8Array; private: Uint8Array } {
  const detached = encodeElement([salt, person.name, person.note ?? null]);
  return { detached, private: sha256(detached) };
}

/** Read a detached part; undefined when it isn't one (its hash was right, but its maker's content isn't a person). */
export function readDetached(bytes: Uint8Array): Person | undefined {
  try {
    const reader = new StrictReader(bytes);
    const [salt, name, note] = reader.any() as Plain[];
    if (!reader.done || !(salt instanceof Uint8Array) || salt.length !== 16) return undefined;
    if (typeof name !== 'string' || name.length === 0 || name.length > MAX_NAME) return undefined;
    if (note !== null && (typeof note !== 'string' || note.length > MAX_NOTE)) return undefined;
    return note === null ? { name } : { name, note };
  } catch {
    return undefined;
  }
}

/** Whose name an event brings: the player or user that its body names; an announcement's and a slide's words are kept alike. */
export function rosterTarget(event: Event): string | undefined {
  const body = event.body as { player?: Plain; user?: Plain; announcement?: Plain; slide?: Plain };
  const of = body.player ?? body.user ?? body.announcement ?? body.slide;
  return typeof of === 'string' ? of : undefined;
}

/** The newer of two rows for one person, alike in whatever order they come; an erasure wins for ever. */
export function joinRows(a: RosterRow | undefined, b: RosterRow | undefined): RosterRow | undefined {
  if (!a || !b) return a ?? b;
  const [erasedA, erasedB] = ['erased' in a, 'erased' in b];
  if (erasedA !== erasedB) return erasedA ? a : b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(wordsOf(a)) >= JSON.stringify(wordsOf(b)) ? a : b;
}

const wordsOf = (row: RosterRow): unknown[] => ('erased' in row ? [] : [row.name, row.note ?? '']);
