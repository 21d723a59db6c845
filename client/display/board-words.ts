/** The words of the boards that are fetched when they are first shown; what every screen needs stands in `words.ts`. */
import type { Origin } from '../../src/floor/state.ts';

const ORIGIN: Record<Origin, string> = {
  floor: 'at the desk',
  phone: 'phone, here',
  callin: 'called in',
  kiosk: 'kiosk',
};

const seats = (count: number): string => (count === 1 ? '1 open seat' : `${count} open seats`);
const players = (count: number): string => (count === 1 ? '1 player' : `${count} players`);

export const boardWords = {
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  table: (label: string) => `Table ${label}`,
  tableWord: 'Table',
  seat: (seat: number) => `seat ${seat}`,
  seatWord: 'Seat',
  seatInLine: 'seat',
  player: 'Player',
  tables: 'Tables',
  openSeats: (count: number) => (count === 0 ? 'full' : seats(count)),
  /** No seats at all: the table is full. */
  seats: (listed: string) => (listed === '' ? 'full' : `seats ${listed}`),

  noSlides: 'No slides are written yet',

  // Cues
  minuteLeft: 'One minute left',
  minuteOfBreak: 'The break ends in one minute',
  breakOver: (level: string) => `The break is over: ${level}`,
  newLevel: (level: string, stakes: string) => `${level}: ${stakes}`,

  // Waitlists
  waiting: (count: number) => `${count} waiting`,
  nobodyWaiting: 'Nobody is waiting',
  wait: (from: number, to: number) => (from === to ? `${to} min wait` : `${from}–${to} min wait`),
  continued: 'continued',
  moreTables: (count: number) => `+ ${count} tables`,
  callNow: 'to the desk',
  coming: 'on the way',
  timeUp: 'time is up',
  notHere: 'not here yet',
  held: 'held',
  called: 'Called',
  origin: (origin: Origin) => ORIGIN[origin] ?? origin,
  noGames: 'No list is open',
  noGamesDetail: 'The floor opens one for each game.',

  // Tables and open seats
  noTables: 'No table is open',
  noTablesDetail: 'The floor opens them for each game.',
  tableStates: { open: 'filling', running: '', short: 'short', breaking: 'breaking' },
  openNow: (count: number) => (count === 0 ? 'No open seat' : seats(count)),

  // Must-move
  mustMove: 'Must move',
  into: (tables: string) => `to ${tables}`,
  noMustMove: 'No must-move game runs',
  noMustMoveDetail: 'Players of a feeder table stand here in the order in which they move.',
  nobodyMoves: 'Nobody waits to move',

  // Seatings
  seatings: 'Seats',
  withoutSeat: (count: number) => (count === 1 ? '1 player has no seat yet' : `${count} players have no seat yet`),
  noSeats: 'No seats are drawn yet',
  index: 'Your name is on page',

  // Moves
  moves: 'Moves',
  from: 'From',
  to: 'To',
  toMove: (count: number) => (count === 1 ? '1 player moves' : `${count} players move`),
  waits: 'dealt in after the button',
  noMoves: 'Nobody has to move',
  noMovesDetail: 'Moves stand here until everyone was seen at the new seat.',
  unseated: '–',

  // Break order
  breakOrder: 'Break order',
  breaksNext: 'Breaks next',
  thenBreaks: 'Then',
  players,
  openElsewhere: (count: number) => `${count === 0 ? 'No seat' : seats(count)} at the other tables`,
  needs: (count: number) => `${seats(count)} more needed`,
  fits: 'They fit',
  lastTable: 'The last table',
  noTablesInPlay: 'No table is in play',
  andMore: (count: number) => `and ${count} more`,

  // Bubble
  bubble: 'Bubble',
  handForHand: 'Hand for hand',
  hand: (number: number) => `Hand ${number}`,
  toGo: (count: number) => (count === 1 ? 'player to go' : 'players to go'),
  inPlaces: 'In the places',
  inPlacesDetail: 'Everyone who is left has one.',
  placesUnknown: 'The number of places is not known yet',
  left: 'Left',
  places: 'Places',
  done: 'done',
  playing: 'playing',
  stillPlaying: (count: number) => (count === 1 ? '1 table still plays' : `${count} tables still play`),
  allDone: 'All tables are done',
  waitForAll: 'A table that is done waits for the others.',
  out: 'Out',
  halted: (tables: string) => `Table ${tables} waits: too few players`,

  // Alternates
  alternates: 'Alternates',
  comeNow: 'to the desk',
  noAlternates: 'No alternate waits',
  alternatesClosed: 'Late registration is closed',

  // Final table
  finalTable: 'Final table',
  finalNotYet: 'The final table is not drawn yet',
  button: 'button',
  chips: 'Chips',
  notCounted: 'not counted',
  openSeat: 'open',

  // Results
  results: 'Results',
  final: 'Final',
  provisional: 'Provisional',
  provisionalDetail: 'places may still change: entry is open',
  stillIn: (count: number) => `${count} still in`,
  noPlaces: 'Nobody is out yet',
  winner: 'winner',
  shared: 'shared',
} as const;
