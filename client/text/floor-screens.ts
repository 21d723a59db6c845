/** The words of the floor tablet's remote for the room's screens: what they show, and how they fare. Loaded with that view. */
import type { SingleView } from '../../src/screens/views.ts';
import { plural } from './words.ts';

type Sort = SingleView['type'];

/** What a view is called where its tournament or game stands beside it. */
const SORTS: Record<Sort, string> = {
  clock: 'Clock',
  seatings: 'Seats, by name',
  moves: 'Moves',
  'break-order': 'Break order',
  bubble: 'Bubble, hand for hand',
  alternates: 'Alternates',
  'final-table': 'Final table',
  results: 'Results',
  waitlists: 'Waitlists',
  tables: 'Tables and open seats',
  'must-move': 'Must-move order',
  slides: 'Slides',
  idle: 'Nothing but the time',
};

/** Why one would choose it. */
const NOTES: Partial<Record<Sort, string>> = {
  seatings: 'Everyone’s seat, in pages by the alphabet.',
  moves: 'From and to, until each was seen at the new seat.',
  'break-order': 'Which table goes next.',
  bubble: 'How many to go, and which tables have finished the hand.',
  'final-table': 'Seats, stacks and the button, once it is drawn.',
  results: 'Places so far, and the winner.',
};

export const screensText = {
  sorts: SORTS,
  notes: NOTES,
  /** `Clock of Evening Deepstack` */
  of: (sort: Sort, name: string) => (name === '' ? SORTS[sort] : `${SORTS[sort]} · ${name}`),
  allGames: 'all games',
  inTurn: (views: string, seconds: number) => `In turn, ${seconds} s each: ${views}`,
  what: 'What it shows',
  about: 'About',
  room: 'Cash room',
  rotation: 'In turn',
  makeRotation: 'Show several in turn',
  addToRotation: 'Add to the turn',
  stopRotation: 'Show one thing only',
  seconds: 'Seconds for each',
  inRotation: (count: number) => plural(count, 'view in turn', 'views in turn'),
  rotationEmpty: 'Choose what is shown in turn.',
  rotationFull: (most: number) => `${most} at most.`,
  showThis: 'Show this',
  assigned: (what: string) => `On the screen now: ${what}.`,
  group: 'Group',
  groupHint: 'Screens of one group can be given the same thing at once.',
  noGroup: 'In no group',
  newGroup: 'Name of the group',
  joinGroup: 'Put it in this group',
  groupOf: (name: string, count: number) => `${name}, ${plural(count, 'screen')}`,
  showOnGroup: (group: string) => `Show on all of “${group}”`,
  allOf: (group: string) => `Everything in “${group}”`,
  identify: 'Which is which?',
  identifyOne: 'Show its name',
  identifying: 'The screens show their names for 20 seconds.',
  reload: 'Start its page anew',
  theme: 'Theme',
  themes: { dark: 'Dark', light: 'Light' },
  cues: 'At one minute, at a new level, at a break’s end',
  sound: 'Sound',
  flash: 'Flash',
  tryCue: 'Try it',
  live: 'live',
  seen: (age: string) => (age === 'now' ? 'seen just now' : `last seen ${age} ago`),
  neverSeen: 'not seen since the venue’s server started',
  unknownHere: 'The venue is out of reach: how the screens fare is not known here.',
  picture: (age: string) => `its picture is ${age} old`,
  size: (width: number, height: number) => `${width} × ${height}`,
  runsFor: (age: string) => `page open for ${age}`,
  soundBlocked: 'Its browser lets it make no sound',
  soundBlockedHint: 'Press any key on its remote once, or start its browser with sound allowed.',
} as const;
