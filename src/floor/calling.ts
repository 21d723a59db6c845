/**
 * [LIST-4] "Call next": whom it calls.
 *
 *   seat held for someone already? ── same device tapped twice ──▶ ignored
 *                                  └─ another host ─────────────▶ joins the first call, and says so
 *   [MOVE-1] [MUST-1] the seat is a seated player's first ────────▶ refused, unless `anyway`
 *   first present and not called = whom the host saw? ── yes ───▶ called
 *     no: second tap on the same device ────────────────────────▶ ignored
 *         over 10 s late ───────────────────────────────────────▶ conflict
 *         else ─────────────────────────────────────────────────▶ the next one is called, the host is told
 *
 * The choice is pinned: when what went before is undone, the act keeps whom it called, or fails;
 * a tap that was ignored never comes to call anyone.
 */
import type { ApplyContext } from '../kernel/kind.ts';
import type { Reader } from '../kernel/layer.ts';
import { LATE_MS } from '../kernel/step.ts';
import { claimsOn } from './claims.ts';
import { seatRefusal } from './seating.ts';
import { type FloorTables, type GameId, type PlayerId, type SeatNumber, seatKey, type TableId } from './state.ts';
import { firstToCall } from './waiting.ts';

export interface CallNext {
  readonly game: GameId;
  readonly table?: TableId | undefined;
  readonly seat?: SeatNumber | undefined;
  /** Whom the host saw first on the list. */
  readonly saw: PlayerId;
  /** The seat is another's before a newcomer, and the host calls all the same. */
  readonly anyway?: true | undefined;
}

export type Choice =
  | { readonly type: 'calls'; readonly player: PlayerId }
  | { readonly type: 'joins'; readonly player: PlayerId; readonly call: string }
  | { readonly type: 'ignored' }
  /** `by`, `claim`: whose the seat is before the list. */
  | { readonly type: 'none'; readonly code: string; readonly by?: PlayerId; readonly claim?: string };

export const targetOf = (body: CallNext): string =>
  body.table !== undefined && body.seat !== undefined ? seatKey(body.table, body.seat) : '';

export function chooseNext(state: Reader<FloorTables>, body: CallNext, ctx: ApplyContext): Choice {
  const target = targetOf(body);
  const heldSeat = target ? state.get('seats', target) : undefined;
  const first = firstToCall(state, body.game);
  if (isSecondTap(state, body, target, ctx) && (heldSeat?.type === 'held' || first !== body.saw))
    return { type: 'ignored' };
  if (heldSeat?.type === 'held') return { type: 'joins', player: heldSeat.player, call: heldSeat.call };
  const seatTrouble = target ? seatRefusal(state, body.table!, body.seat!) : undefined;
  if (seatTrouble) return { type: 'none', code: seatTrouble.refused };
  const claim = target && !body.anyway ? claimsOn(state, { table: body.table!, seat: body.seat! })[0] : undefined;
  if (claim) return { type: 'none', code: 'seat.claimed', by: claim.player, claim: claim.type };
  if (first === body.saw) return { type: 'calls', player: first };
  if (ctx.late) return { type: 'none', code: 'call.gone' };
  return first === undefined ? { type: 'none', code: 'list.empty' } : { type: 'calls', player: first };
}

/** The same device asked for the same, having seen the same, moments ago. */
function isSecondTap(state: Reader<FloorTables>, body: CallNext, target: string, ctx: ApplyContext): boolean {
  const tap = state.get('taps', `${body.game}.${ctx.device}`);
  return tap !== undefined && tap.saw === body.saw && tap.target === target && ctx.at - tap.at <= LATE_MS;
}
