/**
 * The words on a TV. Short: they are read from 15 m, by people who are looking at something else. All of them are here:
 * the catalogue of the other surfaces is larger than what a TV may load.
 */

import type { Origin } from '../../src/floor/state.ts';
import type { Announcement } from '../../src/screens/state.ts';
import type { ClockStatus } from './clock/clock-face.ts';

const STATUS: Record<ClockStatus, string> = {
  ready: 'not started',
  running: 'running',
  paused: 'paused',
  break: 'break',
  finished: 'finished',
  cancelled: 'cancelled',
};

const ORIGIN: Record<Origin, string> = {
  floor: 'at the desk',
  phone: 'phone, here',
  callin: 'called in',
  kiosk: 'kiosk',
};

const ANNOUNCEMENT: Record<Exclude<Announcement['code'], 'text'>, string> = {
  'shuffle-up': 'Shuffle up and deal',
  'last-hand': 'Last hand before the break',
  'registration-closing': 'Registration is closing',
  break: 'Break',
  'seats-open': 'Seats are open: see the floor',
};

export const words = {
  status: (status: ClockStatus) => STATUS[status],
  pausedBreak: 'paused in the break',
  level: (number: number) => `Level ${number}`,
  break: 'Break',
  blinds: 'Blinds',
  blindsAfter: 'After the break',
  bringIn: 'Bring-in',
  limits: 'Limits',
  ante: 'Ante',
  anteInLine: 'ante',
  bigBlindAnte: 'BB ante',
  next: 'Next',
  playAt: (time: string) => `Play goes on at ${time}`,
  players: 'Players',
  average: 'Average',
  chips: 'Chips',
  places: 'Places',
  toGo: (count: string) => `${count} to go`,
  breakIn: 'Break in',
  entryOpen: 'Entry open',
  entryCloses: (left: string) => `Entry closes in ${left}`,
  entryUntil: (time: string) => `Entry open until ${time}`,
  colourUp: (chips: string) => `Colour up ${chips}`,
  winner: 'Winner',
  asOfNow: 'as of now',
  asOf: (age: string) => `as of ${age} ago`,
  unchecked: 'time not checked',
  waiting: (count: number) => `${count} waiting`,
  nobodyWaiting: 'Nobody is waiting',
  wait: (from: number, to: number) => (from === to ? `${to} min wait` : `${from}–${to} min wait`),
  continued: 'continued',
  table: (label: string) => `Table ${label}`,
  seat: (seat: number) => `seat ${seat}`,
  tables: 'Tables',
  /** No seats at all: the table is full. */
  seats: (seats: string) => (seats === '' ? 'full' : `seats ${seats}`),
  openSeats: (count: number) => (count === 0 ? 'full' : count === 1 ? '1 open seat' : `${count} open seats`),
  moreTables: (count: number) => `+ ${count} tables`,
  callNow: 'to the desk',
  coming: 'on the way',
  timeUp: 'time is up',
  notHere: 'not here yet',
  held: 'held',
  called: 'Called',
  page: (page: number, pages: number) => `${page} of ${pages}`,
  origin: (origin: Origin) => ORIGIN[origin] ?? origin,
  noGames: 'No list is open',
  noGamesDetail: 'The floor opens one for each game.',
  announcement: (code: Exclude<Announcement['code'], 'text'>) => ANNOUNCEMENT[code],
  announcementUnknown: 'The floor has something to say',
  idle: (name: string) => [`This screen is “${name}”.`, 'Choose on the floor tablet what it shows.'],
  identify: 'This screen is',
  loading: ['Paired. Waiting for the venue to say what to show.'],
  boardLoading: ['Waiting for the venue.'],
  unknownView: ['This screen can’t show that yet.', 'Choose a clock or the waitlists for it.'],
  pair: {
    title: 'Pair this screen',
    removed: 'This screen was taken off the room’s list. It can be paired again.',
    steps: (address: string) => [
      `On the floor tablet (${address}), open Screens.`,
      'Tap “Pair a screen”, type these six digits and give it a name.',
      'Choose what it shows.',
    ],
    asking: 'Asking the venue for digits…',
    unreachable: 'The venue can’t be reached. Trying again by itself; check this screen’s network.',
  },
  failed: 'This board stopped and starts again in a moment.',
} as const;
