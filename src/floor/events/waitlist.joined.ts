import { z } from 'zod/mini';
import type { ApplyContext } from '../../kernel/kind.ts';
import { defineKind, type Refusal, refuse } from '../../kernel/kind.ts';
import type { Draft } from '../../kernel/layer.ts';
import { game, player, settles } from '../fields.ts';
import { noteHistory } from '../history.ts';
import { personOf } from '../persons.ts';
import { comparePlaces, placeOf } from '../places.ts';
import { floorPolicy } from '../policy.ts';
import { someGame, somePlayer } from '../samples.ts';
import { playsGame } from '../seating.ts';
import { entryKey, type FloorTables, type Origin, type WaitlistEntry } from '../state.ts';
import { outdated, personRefusal, validUntil } from '../validity.ts';
import { addEntry, changeEntry, gamesOf, placeEntry } from '../waiting.ts';

const MINUTE_MS = 60_000;
const ORIGINS = ['floor', 'phone', 'callin', 'kiosk'] as const satisfies readonly Origin[];

/** [LIST-1] [LIST-2] A player joins a game's list, at the place that the act's effective time gives. */
export const waitlistJoined = defineKind<FloorTables>()({
  kind: 'waitlist.joined',
  version: 2,
  body: z.strictObject({ game, player, origin: z.enum(ORIGINS), validUntil, settles }),
  may: ['floor', 'player'],
  apply(draft, body, ctx) {
    const late = outdated(body, ctx);
    if (late) return late;
    const { game, player } = body;
    const origin = originOf(draft, body, ctx);
    const gameRow = draft.get('games', game);
    if (!gameRow || gameRow.closed) return refuse('game.unknown', { game });
    const unwanted = personRefusal(draft, player, ctx.effective);
    if (unwanted) return unwanted;
    if (playsGame(draft, player, game)) return refuse('player.plays-it', { player, game });
    const listed = draft.get('entries', entryKey(game, player));
    if (listed) return joinAgain(draft, listed, origin, ctx);
    const policy = floorPolicy(draft);
    const limit = policy.listsPerPlayer;
    if (limit > 0 && gamesOf(draft, player).length >= limit) return refuse('player.list-limit', { player, limit });
    const present = origin !== 'callin';
    const checkinBy = present ? undefined : ctx.effective + policy.checkinMinutes * MINUTE_MS;
    const place = placeOf(ctx.id, ctx.effective);
    const status = { type: 'waiting' } as const;
    addEntry(draft, { game, player, origin, joinedAt: ctx.effective, place, status, present, checkinBy, expiries: 0 });
    noteHistory(draft, player, { at: ctx.effective, what: 'joined', game, why: origin });
  },
  sample(state, ctx) {
    const game = someGame(state, ctx);
    const player = somePlayer(state, ctx);
    return game && player ? { game, player, origin: ORIGINS[ctx.random(ORIGINS.length)]! } : undefined;
  },
});

/** [LIST-2] A player's own act comes from a phone, whatever it says: only staff join at the floor or the kiosk. */
const originOf = (draft: Draft<FloorTables>, body: { player: string; origin: Origin }, ctx: ApplyContext): Origin =>
  personOf(draft, ctx.actor) === body.player && body.origin !== 'callin' ? 'phone' : body.origin;

/**
 * [LIST-5] One entry: the earlier joining stands, whichever reached the log first; being in the room counts. A player
 * who is on the list and joins it again is told by their own phone; the floor, when staff did.
 */
function joinAgain(
  draft: Draft<FloorTables>,
  listed: WaitlistEntry,
  origin: Origin,
  ctx: ApplyContext,
): Refusal | undefined {
  const { game, player } = listed;
  const own = personOf(draft, ctx.actor) === player;
  if (own && (listed.present || origin === 'callin')) return refuse('list.already-on', { game, player });
  if (origin !== 'callin' && !listed.present) changeEntry(draft, listed, { present: true, checkinBy: undefined });
  const place = placeOf(ctx.id, ctx.effective);
  const earlier = !listed.moved && comparePlaces(place, listed.place) < 0;
  if (earlier) placeEntry(draft, listed, place, { joinedAt: ctx.effective });
  if (!own) ctx.notice('entry.twice', { game, player, earlier });
  return undefined;
}
