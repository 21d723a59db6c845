/** What must hold in every folded state of the floor. */
import type { Reader } from '../kernel/layer.ts';
import { reaches } from './chain.ts';
import { comparePlaces } from './places.ts';
import { queueAt } from './requests.ts';
import { entryKey, type FloorTables, requestKey, seatKey } from './state.ts';
import { listOf } from './waiting.ts';

type State = Reader<FloorTables>;

/** Sentences that say what is broken; none when all is well. */
export const brokenFloor = (state: State): string[] =>
  [
    ...brokenSeats(state),
    ...brokenSitting(state),
    ...brokenLists(state),
    ...brokenEntries(state),
    ...brokenCalls(state),
    ...brokenChains(state),
    ...brokenRequests(state),
  ].sort();

function brokenSeats(state: State): string[] {
  const broken: string[] = [];
  for (const [key, seat] of state.entries('seats')) {
    const [table, number] = key.split('.') as [string, string];
    const row = state.get('tables', table);
    if (!row || row.state === 'closed') broken.push(`seat ${key} belongs to no open table`);
    else if (Number(number) > row.seats) broken.push(`seat ${key} is beyond the table's ${row.seats}`);
    if (seat.type === 'occupied' || seat.type === 'away') {
      const at = state.get('sitting', seat.player);
      if (!at || seatKey(at.table, at.seat) !== key)
        broken.push(`[SEAT-3] ${seat.player} is in seat ${key}, and by the index elsewhere`);
    }
    if (seat.type === 'held') {
      const call = state.get('calls', seat.call);
      if (call?.player !== seat.player || call.table !== table || String(call.seat) !== number)
        broken.push(`seat ${key} is held for ${seat.player} without a call for it`);
    }
  }
  for (const [table, row] of state.entries('tables'))
    for (let seat = 1; row.state !== 'closed' && seat <= row.seats; seat++)
      if (!state.has('seats', seatKey(table, seat))) broken.push(`open table ${table} lacks seat ${seat}`);
  return broken;
}

function brokenSitting(state: State): string[] {
  const broken: string[] = [];
  for (const [player, { table, seat }] of state.entries('sitting')) {
    const row = state.get('seats', seatKey(table, seat));
    if ((row?.type !== 'occupied' && row?.type !== 'away') || row.player !== player)
      broken.push(`[SEAT-3] ${player} should sit at ${table} seat ${seat}, which is ${row?.type ?? 'gone'}`);
    const game = state.get('tables', table)?.game;
    if (game !== undefined && state.has('entries', entryKey(game, player)))
      broken.push(`[CASH-3] ${player} plays ${game} and is on its list`);
  }
  return broken;
}

function brokenLists(state: State): string[] {
  const broken: string[] = [];
  let listed = 0;
  for (const [game, { order }] of state.entries('lists')) {
    listed += order.length;
    if (new Set(order).size !== order.length) broken.push(`[LIST-5] someone is on the list of ${game} twice`);
    const entries = order.map((player) => state.get('entries', entryKey(game, player)));
    entries.forEach((entry, index) => {
      const before = entries[index - 1];
      if (!entry) broken.push(`${order[index]} is on the list of ${game} without an entry`);
      else if (before && comparePlaces(before.place, entry.place) >= 0)
        broken.push(
          `[LIST-1] ${before.player} stands before ${entry.player} on the list of ${game} against their places`,
        );
    });
  }
  const entries = [...state.entries('entries')].length;
  if (entries !== listed) broken.push(`${entries} entries, but ${listed} on the lists`);
  return broken;
}

function brokenEntries(state: State): string[] {
  const broken: string[] = [];
  for (const [key, entry] of state.entries('entries')) {
    const { game, player, status } = entry;
    if (key !== entryKey(game, player)) broken.push(`entry ${key} says that it is ${entryKey(game, player)}`);
    if (!listOf(state, game).order.includes(player)) broken.push(`entry ${key} is not on its list`);
    if (state.get('games', game)?.closed !== false) broken.push(`entry ${key} is for a game that is closed`);
    if (state.get('players', player)?.erased !== false) broken.push(`entry ${key} is of a player erased or unknown`);
    const known = state.get('players', player);
    if (known?.mergedInto !== undefined) broken.push(`entry ${key} is of a player who goes by another id`);
    if (status.type === 'called' && state.get('calls', status.call)?.player !== player)
      broken.push(`entry ${key} is called without a call`);
  }
  return broken;
}

function brokenCalls(state: State): string[] {
  const broken: string[] = [];
  for (const [id, call] of state.entries('calls')) {
    const status = state.get('entries', entryKey(call.game, call.player))?.status;
    if (status?.type !== 'called' || status.call !== id) broken.push(`call ${id} is open without a called entry`);
    if (call.table === undefined || call.seat === undefined) continue;
    const seat = state.get('seats', seatKey(call.table, call.seat));
    if (seat?.type !== 'held' || seat.call !== id) broken.push(`[CASH-2] call ${id} holds no seat`);
  }
  return broken;
}

function brokenChains(state: State): string[] {
  const broken: string[] = [];
  for (const [table, row] of state.entries('tables'))
    for (const fed of row.feeds ?? []) {
      const to = state.get('tables', fed);
      if (row.state === 'closed' || !to || to.state === 'closed')
        broken.push(`[MUST-1] ${table} feeds ${fed}, not both open`);
      else if (to.game !== row.game) broken.push(`[MUST-1] ${table} feeds ${fed}, which plays another game`);
      else if (fed === table || reaches(state, fed, table)) broken.push(`[MUST-1] ${table} feeds itself by ${fed}`);
    }
  return broken;
}

function brokenRequests(state: State): string[] {
  const broken: string[] = [];
  const numbers = new Set<string>();
  for (const [key, request] of state.entries('requests')) {
    const at = state.get('sitting', request.player);
    if (key !== requestKey(request.sort, request.player)) broken.push(`request ${key} is ${request.player}'s`);
    if (!at) broken.push(`[MOVE-1] ${request.player} asks to move and sits nowhere`);
    else {
      const queue = queueAt(state, request.sort, at);
      const number = `${queue} ${request.number}`;
      if (numbers.has(number)) broken.push(`[MOVE-1] number ${number} is given twice`);
      if (request.number > (state.get('queues', queue)?.last ?? 0))
        broken.push(`[MOVE-1] number ${number} was not given`);
      numbers.add(number);
    }
  }
  return broken;
}
