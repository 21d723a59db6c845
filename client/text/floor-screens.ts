/** The words of the floor tablet's remote for the room's screens: what they show, and how they fare. Loaded with that view. */
import type { SingleView } from '../../src/screens/views.ts';
import { plural } from './words.ts';

type Sort = SingleView['type'];

const SORTS: Record<Sort, string> = {
  clock: 'Clock',
  seatings: 'Seats',
  moves: 'Moves',
  'break-order': 'Break order',
  bubble: 'Bubble',
  alternates: 'Alternates',
  'final-table': 'Final table',
  results: 'Results',
  waitlists: 'Waitlist',
  tables: 'Tables and open seats',
  'must-move': 'Must-move order',
  slides: 'Slides',
  idle: 'Nothing but the time',
};

/** Of the whole room, where they have a name of their own. */
const ALL: Partial<Record<Sort, string>> = { waitlists: 'All waitlists' };

/** Why one would choose it. */
const NOTES: Partial<Record<Sort, string>> = {
  seatings: 'By name, in pages with an index.',
  moves: 'From and to, until each player was seen at the new seat.',
  'break-order': 'Which table goes next, and whether its players fit.',
  bubble: 'How many to go; hand for hand, which tables still play.',
  alternates: 'Who waits for a place, in order.',
  'final-table': 'Seats, stacks and the button, once it is drawn.',
  results: 'Places so far, and the winner.',
  'must-move': 'Who moves to the main game next.',
  slides: 'The venue’s own words, one after the other.',
};

export const screensText = {
  sort: (sort: Sort) => ALL[sort] ?? SORTS[sort],
  /** `Clock of Evening Deepstack`, `Waitlist for PLO 5/5` */
  ofTournament: (sort: Sort, name: string) => `${SORTS[sort]} of ${name}`,
  ofGame: (sort: Sort, game: string) => `${SORTS[sort]} for ${game}`,
  note: (sort: Sort) => NOTES[sort],
  inTurn: (views: string, seconds: number) => `In turn, ${seconds} s each: ${views}`,
  mode: 'It shows',
  modes: { one: 'One thing', several: 'Several in turn' },
  about: 'About',
  room: 'Cash room',
  house: 'House',
  choose: 'What is shown',
  seconds: 'Seconds for each',
  rotationFull: (most: number) => `No more than ${most} in turn.`,
  everyScreenOf: (group: string) => `Every screen of “${group}”`,
  showOnGroup: 'Show on all of them',
  groupLegend: 'Group',
  groupHint: 'Screens of one group can be given the same thing at once.',
  noGroup: 'None',
  otherGroup: 'Another…',
  groupName: 'Name of the group',
  join: 'Put it there',
  identify: 'Which is which?',
  identifyOne: 'Show its name',
  reload: 'Start its page anew',
  theme: 'Colours',
  themes: { dark: 'Dark', light: 'Light' },
  cues: 'A minute before the end, at a new level, at a break’s end',
  sound: 'It sounds',
  flash: 'It flashes',
  live: 'Live',
  seen: (age: string) => (age === 'now' ? 'Gone just now' : `Last seen ${age} ago`),
  neverSeen: 'Not seen since the venue’s server started',
  unknownHere: 'The venue is out of reach: how this screen fares is not known here.',
  size: (width: number, height: number) => `${width} × ${height}`,
  openFor: (age: string) => (age === 'now' ? 'page just opened' : `page open for ${age}`),
  soundOn: 'may sound',
  soundBlocked: 'No sound',
  soundBlockedHint:
    'Its browser lets it make no sound yet. Press any key on its remote once, or start its browser with sound allowed.',
  slides: 'Slides',
  slidesHint: 'Short texts for screens that show “Slides”. 80 letters at most.',
  newSlide: 'Text',
  writeSlide: 'Add slide',
  removeSlide: (text: string) => `Remove “${text}”`,
  noSlides: 'No slides yet.',
  slideCount: (count: number) => plural(count, 'slide'),
  ownWords: 'Your own words',
  ownWordsHint: '80 letters at most.',
  say: 'Announce this',
} as const;
