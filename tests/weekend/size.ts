/**
 * How busy a weekend is: the "room" of tests/fixtures/README.md. Its 11,000 events are of tournaments and cash together;
 * here is the cash half.
 */
export interface Size {
  readonly hours: number;
  /** Staff tablets. */
  readonly tablets: number;
  /** Players whose phones follow the room. */
  readonly phones: number;
  readonly players: number;
  /** Visits to the cash games in an hour of each kind. */
  readonly arrivals: { readonly quiet: number; readonly busy: number };
  readonly games: readonly PlannedGame[];
}

export interface PlannedGame {
  readonly game: string;
  readonly name: string;
  readonly stakes: string;
  readonly seats: number;
  readonly rotation?: readonly string[];
  /** Tables in the order in which they open; [MUST-1] `feeds` names those that a table feeds while they run. */
  readonly tables: readonly { readonly table: string; readonly feeds: readonly string[] }[];
  /** Of a hundred visits, so many are for this game first. */
  readonly share: number;
}

const alone = (table: string) => ({ table, feeds: [] });

/** Twelve cash tables, four tablets, three hundred phones, seventy-two hours. */
export const ROOM: Size = {
  hours: 72,
  tablets: 4,
  phones: 300,
  players: 400,
  arrivals: { quiet: 5, busy: 24 },
  games: [
    {
      ...{ game: 'nlh13', name: 'NLH', stakes: '1/3', seats: 9, share: 50 },
      tables: [
        ...[alone('t1'), alone('t2'), { table: 't3', feeds: ['t1', 't2'] }, { table: 't4', feeds: ['t3'] }],
        ...[alone('t5'), alone('t6')],
      ],
    },
    {
      ...{ game: 'nlh25', name: 'NLH', stakes: '2/5', seats: 9, share: 24 },
      tables: [alone('t7'), { table: 't8', feeds: ['t7'] }, { table: 't9', feeds: ['t8'] }],
    },
    { ...{ game: 'plo55', name: 'PLO', stakes: '5/5', seats: 8, share: 18 }, tables: [alone('t10'), alone('t11')] },
    {
      ...{ game: 'mixed', name: 'Mixed', stakes: '8/16', seats: 8, share: 8 },
      ...{ rotation: ['Omaha 8', 'Razz', 'Stud', 'Stud 8'], tables: [alone('t12')] },
    },
  ],
};

/** One evening of it. */
export const EVENING: Size = { ...ROOM, hours: 12 };

/** Three busy hours of a few tables: short enough to be played through real devices in every run. */
export const SUPPER: Size = {
  ...ROOM,
  ...{ hours: 3, tablets: 2, phones: 14, players: 60 },
  arrivals: { quiet: 30, busy: 30 },
};

/** The "series": twenty cash tables, fifteen tablets, two thousand phones. */
export const SERIES: Size = {
  ...ROOM,
  ...{ tablets: 15, phones: 2000, players: 2600 },
  arrivals: { quiet: 16, busy: 60 },
  games: [
    ...ROOM.games,
    {
      ...{ game: 'nlh510', name: 'NLH', stakes: '5/10', seats: 9, share: 30 },
      tables: [
        ...[alone('t13'), { table: 't14', feeds: ['t13'] }, alone('t15'), alone('t16')],
        ...[alone('t17'), alone('t18')],
      ],
    },
    { ...{ game: 'plo1025', name: 'PLO', stakes: '10/25', seats: 8, share: 12 }, tables: [alone('t19'), alone('t20')] },
  ],
};
