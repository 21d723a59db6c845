/** How every clock act takes effect, and when it must become a conflict instead ([CLOCK-2], [CLOCK-3]). */
import { type ApplyContext, type Refusal, refuse } from '../kernel/kind.ts';
import type { Plain } from '../kernel/plain.ts';
import { afterAct, readyClock } from './clock.ts';
import type { State, TournamentDraft } from './fields.ts';
import { closedToActs } from './standing.ts';
import { CLOCK_POSITION, type ClockAct, type ClockActRow, type ClockRow, THIS } from './state.ts';

/** Acts that choose a position: two that did not see each other cannot both stand. */
const choosesPosition = (act: ClockAct): boolean => act.type === 'level' || act.type === 'adjust' || act.type === 'set';

/** Apply a clock act at its effective time, or refuse it with both outcomes. */
export function actOnClock(draft: TournamentDraft, act: ClockAct, ctx: ApplyContext): Refusal | undefined {
  const closed = closedToActs(draft);
  if (closed) return closed;
  const rows = draft.get('structure', THIS)!.rows;
  const clock = draft.get('clock', THIS)!;
  const after = afterAct(rows, clock, act, ctx.effective);
  if (after === clock && isRepeat(act, clock, ctx.effective)) return undefined;
  if (ctx.late && ctx.othersSince(ctx.effective)) return bothOutcomes('clock.late', draft, act, ctx);
  if (after === clock) return undefined;
  if (ctx.stale && choosesPosition(act)) {
    if (act.type === 'level' && act.index === clock.index) return undefined;
    return bothOutcomes('clock.changed', draft, act, ctx);
  }
  record(draft, act, after, ctx.id, ctx);
  if (choosesPosition(act)) draft.set('marks', CLOCK_POSITION, { by: ctx.id });
  if (after.run !== 'ready' && draft.get('tournament', THIS)!.phase !== 'running')
    draft.patch('tournament', THIS, { phase: 'running' });
  return undefined;
}

/** What another act brings with it: the clock follows, and nobody has to choose between outcomes. */
export function clockFollows(draft: TournamentDraft, act: ClockAct, ctx: ApplyContext): void {
  const clock = draft.get('clock', THIS)!;
  const after = afterAct(draft.get('structure', THIS)!.rows, clock, act, ctx.effective);
  if (after !== clock) record(draft, act, after, `${ctx.id}.${act.type}`, ctx);
}

function record(draft: TournamentDraft, act: ClockAct, after: ClockRow, id: string, ctx: ApplyContext): void {
  draft.set('clock', THIS, after);
  const counts = draft.get('counts', THIS)!;
  draft.set('clockActs', id, { order: counts.clockActs, effective: ctx.effective, act });
  draft.patch('counts', THIS, { clockActs: counts.clockActs + 1 });
}

/** The same pause tapped on two tablets within this time is one pause; further apart, their outcomes differ. */
const SAME_MOMENT_MS = 10_000;
const isRepeat = (act: ClockAct, clock: ClockRow, effective: number): boolean =>
  act.type === 'start' || Math.abs(effective - clock.at) <= SAME_MOMENT_MS;

/**
 * Refused, with what the floor must know to choose: the clock as it is, the clock as it would be had the
 * act taken effect when it was made, and who did what meanwhile.
 */
function bothOutcomes(code: string, state: State, act: ClockAct, ctx: ApplyContext): Refusal {
  const asItIs = state.get('clock', THIS)!;
  const asMade = clockWith(state, act, ctx.effective);
  const others = [...state.entries('$devices')]
    .filter(([device, last]) => device !== ctx.device && last.effective > ctx.effective)
    .sort(([a, x], [b, y]) => y.effective - x.effective || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([device, last]) => ({ device, actor: last.actor, at: last.effective }));
  const plain = (clock: ClockRow): Plain => ({ ...clock });
  return refuse(code, { act: act.type, made: ctx.effective, asItIs: plain(asItIs), asMade: plain(asMade), others });
}

/** The clock as the log would have it with `act` put in at `time` among the acts that stand. */
export function clockWith(state: State, act: ClockAct, time: number): ClockRow {
  const rows = state.get('structure', THIS)!.rows;
  const stood = [...state.rows('clockActs')].sort((a, b) => a.order - b.order);
  const cut = stood.findIndex((row) => row.effective > time);
  const acts: Pick<ClockActRow, 'act' | 'effective'>[] = [...stood];
  acts.splice(cut < 0 ? acts.length : cut, 0, { act, effective: time });
  let clock = readyClock(rows, 0);
  for (const each of acts) clock = afterAct(rows, clock, each.act, each.effective);
  return clock;
}
