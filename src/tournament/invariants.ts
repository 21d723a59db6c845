/** What holds in every folded tournament. Each sentence names what is broken. For tests and the simulator. */
import type { State } from './fields.ts';
import { placesOf } from './places.ts';
import { tableOfSeat } from './seating.ts';
import { THIS } from './state.ts';

export function invariants(state: State): string[] {
  if (!state.has('tournament', THIS)) return [];
  return [
    ...seatFaults(state),
    ...moveFaults(state),
    ...alternateFaults(state),
    ...countFaults(state),
    ...placeFaults(state),
  ];
}

/** [BREAK-2] Whoever has to move sits, for the record, where they have to go. */
function moveFaults(state: State): string[] {
  return [...state.entries('moves')]
    .filter(([player, { to }]) => state.get('players', player)?.seat !== to)
    .map(([player, { to }]) => `${player} is to move to ${to} and has another seat`);
}

/** [ENTRY-5] Nobody who is in waits for a place. */
const alternateFaults = (state: State): string[] =>
  [...state.entries('alternates')]
    .filter(([player]) => state.get('players', player)?.status === 'in')
    .map(([player]) => `${player} is in and waits as an alternate`);

/** [SEAT-3] One player a seat, one seat a player; [SEAT-5] nobody on a locked seat. */
function seatFaults(state: State): string[] {
  const faults: string[] = [];
  const seated = new Map<string, number>();
  for (const [seat, row] of state.entries('seats')) {
    if (!state.has('tables', tableOfSeat(seat))) faults.push(`seat ${seat} stands at no table in play`);
    if (row.player === null) continue;
    seated.set(tableOfSeat(seat), (seated.get(tableOfSeat(seat)) ?? 0) + 1);
    if (row.locked) faults.push(`${row.player} sits on locked seat ${seat}`);
    if (state.get('players', row.player)?.seat !== seat)
      faults.push(`seat ${seat} has ${row.player}, who is elsewhere`);
  }
  for (const [player, row] of state.entries('players')) {
    if (row.seat === null) continue;
    if (row.status !== 'in') faults.push(`${player} is ${row.status} and has seat ${row.seat}`);
    if (state.get('seats', row.seat)?.player !== player) faults.push(`${player} is said to have seat ${row.seat}`);
  }
  for (const [table, row] of state.entries('tables'))
    if (row.seated !== (seated.get(table) ?? 0)) faults.push(`table ${table} counts ${row.seated} seated`);
  return faults;
}

/** Counters agree with the rows; [CHIP-1] chips in play are those issued less those removed, never below 0. */
function countFaults(state: State): string[] {
  const counts = state.get('counts', THIS)!;
  const tally = { entries: 0, entrants: 0, left: 0, seated: 0, issued: 0 };
  for (const row of state.rows('players')) {
    if (row.status === 'withdrawn') continue;
    tally.entries += row.entry;
    tally.entrants++;
    tally.issued += row.issued;
    if (row.status === 'in') tally.left++;
    if (row.seat !== null) tally.seated++;
  }
  const faults: string[] = [];
  for (const name of ['entries', 'entrants', 'left', 'seated'] as const)
    if (counts[name] !== tally[name]) faults.push(`${name}: ${counts[name]} counted, ${tally[name]} there`);
  if (counts.tables !== [...state.rows('tables')].length) faults.push('tables in play are miscounted');
  if (counts.chipsIssued !== tally.issued + counts.chipsAdded)
    faults.push(`chips issued: ${counts.chipsIssued} counted, ${tally.issued + counts.chipsAdded} there`);
  if (counts.chipsIssued < counts.chipsRemoved) faults.push('more chips removed than issued');
  return faults;
}

/** [BUST-1] Places run from the last to 1 + players left without gaps, ties sharing the better place. */
function placeFaults(state: State): string[] {
  const faults: string[] = [];
  const { entrants, left } = state.get('counts', THIS)!;
  const out = placesOf(state).filter((place) => place.bust !== undefined);
  if (out.length !== entrants - left) faults.push(`${out.length} places for ${entrants - left} players out`);
  let before = { place: left + 1, shared: 0 };
  for (const { place } of out) {
    if (place === before.place) before = { place, shared: before.shared + 1 };
    else if (place === before.place + before.shared) before = { place, shared: 1 };
    else faults.push(`a gap before place ${place}`);
  }
  return faults;
}
