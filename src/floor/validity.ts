/** Rules about who acts and until when: [LIST-10], bars. */
import { z } from 'zod/mini';
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import { whole } from './fields.ts';
import type { FloorPlayer, FloorTables, PlayerId } from './state.ts';

/**
 * When a phone's act that waited for a server is worth nothing any more, in ms since 1970: a join queued on Saturday
 * doesn't join on Tuesday. It is judged at the commit.
 */
export const validUntil = z.optional(whole(0, Number.MAX_SAFE_INTEGER));

export const outdated = (body: { validUntil?: number | undefined }, ctx: ApplyContext): Refusal | undefined =>
  body.validUntil !== undefined && ctx.committedAt > body.validUntil
    ? refuse('act.outdated', { validUntil: body.validUntil })
    : undefined;

/** Barred at `now` (ms)? A bar with an end ends by itself. */
export const isBarred = (state: Reader<FloorTables>, player: PlayerId, now: number): boolean =>
  isBarredBy(state.get('players', player)?.barred, now);

const isBarredBy = (barred: FloorPlayer['barred'], now: number): boolean =>
  barred !== undefined && (barred.until === undefined || now < barred.until);

/** Why this player can have no place and no seat here; undefined when they can. */
export function personRefusal(state: Reader<FloorTables>, player: PlayerId, now: number): Refusal | undefined {
  const known = state.get('players', player);
  if (!known) return refuse('player.unknown', { player });
  if (known.erased) return refuse('player.erased', { player });
  if (isBarredBy(known.barred, now)) return refuse('player.barred', { player, until: known.barred?.until });
  return undefined;
}
