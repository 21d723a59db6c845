/** [ENTRY-1] What makes sense to do in each state: surfaces offer these acts and no others. */
import type { State } from './fields.ts';
import { lifeCycle } from './select.ts';
import { THIS } from './state.ts';

const MAKING_ROOM = ['table.added', 'table.removed', 'breakorder.set', 'seat.locked', 'seat.unlocked'];
const SEATING = [
  ...['seats.drawn', 'player.seated', 'player.moved', 'player.present', 'table.present', 'player.withdrawn'],
  'tables.redrawn',
];
const ENTERING = ['player.registered'];
const WAITING = ['alternate.listed', 'alternate.called', 'alternate.left'];
const PLAYING = [
  ...['player.busted', 'players.busted', 'chips.counted', 'chips.adjusted', 'colourup.done'],
  'flight.ended',
  ...['table.broken', 'player.balanced', 'halt.waived'],
];
const CLOCK = ['clock.level-set', 'clock.adjusted'];
/** While play has not begun. */
const BEFORE = ['tournament.scheduled'];
const ALWAYS = ['policy.adopted', 'places.set', 'capacity.set', 'tournament.cancelled'];

/** Kinds of act on offer at `now` (ms since 1970), in no particular order. */
export function offers(state: State, now: number): string[] {
  const cycle = lifeCycle(state, now);
  if (!cycle) return ['tournament.created'];
  if (cycle.is === 'cancelled') return [];
  if (cycle.is === 'finished') return ['results.published', 'results.corrected'];
  if (cycle.is === 'announced')
    return [...ALWAYS, ...BEFORE, ...MAKING_ROOM, ...CLOCK, 'registration.opened', 'flight.carried'];
  const tournament = state.get('tournament', THIS)!;
  const entering = cycle.entryOpen ? [...ENTERING, 'registration.closed'] : ['registration.opened'];
  const shared = [...ALWAYS, ...MAKING_ROOM, ...SEATING, ...CLOCK, ...entering];
  if (cycle.entryOpen && tournament.capacity !== null) shared.push(...WAITING);
  if (tournament.rebuys) shared.push('player.rebought');
  if (tournament.addOns) shared.push('player.added-on');
  if (cycle.is === 'registering') return [...shared, ...BEFORE, 'clock.started', 'flight.carried'];
  if (cycle.entryOpen && tournament.reentries) shared.push('player.reentered');
  if (state.get('counts', THIS)!.left === 1) shared.push('tournament.finished');
  if (cycle.is === 'hand-for-hand') {
    const clock = state.get('clock', THIS)!.run === 'running' ? 'clock.paused' : 'clock.resumed';
    return [...shared, ...PLAYING, 'hand.done', 'hand.dealt', 'handforhand.ended', clock];
  }
  const stands = state.get('clock', THIS)!.run === 'ready' ? 'clock.started' : 'clock.resumed';
  return [...shared, ...PLAYING, 'handforhand.begun', cycle.is === 'paused' ? stands : 'clock.paused'];
}
