/** A night of the cash room as a log: twelve tables of four games, their lists, and people who come, are called, sit, and go. */
import { TestLog } from '../../src/access/test-log.ts';
import { floor } from '../../src/floor/index.ts';
import type { FloorTables } from '../../src/floor/state.ts';
import { firstToCall, listOf } from '../../src/floor/waiting.ts';
import type { FoldEntry } from '../../src/kernel/index.ts';
import { Dice } from '../simulation/dice.ts';

const GAMES = ['nlh', 'nlh-5', 'plo', 'mix'];
const TABLES = 12;
const SEATS = 9;
const PLAYERS = 400;
const LIST = 25;

/** So many entries, all of them applied. */
export function cashNight(size: number): FoldEntry[] {
  const log = new TestLog<FloorTables>(floor);
  const dice = new Dice(1, 'cash night');
  for (const game of GAMES) log.act('game.added', { game, name: game, stakes: '1/2', seats: SEATS });
  for (let n = 1; n <= TABLES; n++)
    log.act('cashtable.opened', { table: `t${n}`, game: GAMES[n % GAMES.length]!, label: `${n}` });
  for (let n = 1; n <= PLAYERS; n++) log.act('player.added', { player: `p${n}` });
  while (log.entries.length < size) happen(log, dice);
  return log.entries.slice(0, size);
}

function happen(log: TestLog<FloorTables>, dice: Dice): void {
  const { state } = log;
  const player = `p${dice.between(1, PLAYERS)}`;
  const game = dice.pick(GAMES)!;
  const sits = state.get('sitting', player);
  if (sits && dice.oneIn(2)) {
    const away = state.get('seats', `${sits.table}.${sits.seat}`)?.type === 'away';
    log.act(away ? 'cash.returned' : dice.oneIn(3) ? 'cash.left' : 'cash.away', { player, ...sits });
  } else if (!sits && !state.has('entries', `${game}.${player}`) && listOf(state, game).order.length < LIST) {
    log.act('waitlist.joined', { game, player, origin: 'floor' });
  } else fillOrEmpty(log, dice, game);
}

/** A seat is open: the first of the list is called for it, and sits down. Else somebody goes. */
function fillOrEmpty(log: TestLog<FloorTables>, dice: Dice, game: string): void {
  const { state } = log;
  const seat = openSeat(log, game);
  const saw = firstToCall(state, game);
  if (seat && saw && !state.has('sitting', saw)) {
    log.act('waitlist.called', { game, saw, ...seat });
    log.act('cash.seated', { player: saw, ...seat });
  } else if (seat && saw) {
    log.act('waitlist.left', { game, player: saw, reason: 'asked' });
  } else {
    const gone = dice.pick([...state.entries('sitting')]);
    if (gone) log.act('cash.left', { player: gone[0], ...gone[1] });
  }
}

function openSeat({ state }: TestLog<FloorTables>, game: string): { table: string; seat: number } | undefined {
  for (let n = 1; n <= TABLES; n++) {
    const table = `t${n}`;
    for (let seat = 1; state.get('tables', table)?.game === game && seat <= SEATS; seat++)
      if (state.get('seats', `${table}.${seat}`)?.type === 'open') return { table, seat };
  }
  return undefined;
}
