/**
 * The words that every TV needs. Short: they are read from 15 m, by people who are looking at something else. Those of the
 * boards that are fetched when first shown stand in `board-words.ts`; the other surfaces' catalogue is larger than a TV may load.
 */

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
  handForHand: (hand: number) => `hand for hand, hand ${hand}`,
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
  noSound: 'no sound until a key is pressed here',
  announcement: (code: Exclude<Announcement['code'], 'text'>) => ANNOUNCEMENT[code],
  announcementUnknown: 'The floor has something to say',
  idle: (name: string) => [`This screen is “${name}”.`, 'Choose on the floor tablet what it shows.'],
  identify: 'This screen is',
  loading: ['Paired. Waiting for the venue to say what to show.'],
  boardLoading: ['Waiting for the venue.'],
  unknownView: ['This screen can’t show that yet.', 'It has to be started anew, or needs a newer version.'],
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
