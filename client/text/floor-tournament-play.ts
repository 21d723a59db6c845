/** The words of what a director does while a tournament plays; loaded with the views that say them. */
import { figuresText } from './floor-tournament-figures.ts';
import { inNumber, plural } from './words.ts';

/** "Tables 1, 5" */
const tablesWord = (tables: readonly number[]): string =>
  `${inNumber(tables.length, 'Table', 'Tables')} ${tables.join(', ')}`;

export const playText = {
  ...figuresText,
  /** "Table 7", at the head of a sentence or of a card. */
  tableOf: (number: number) => `Table ${number}`,
  spot: ({ table, seat }: { table: number; seat: number }) => `Table ${table}, seat ${seat}`,
  noSpot: 'no seat',
  seat: (number: number) => `seat ${number}`,
  print: 'Print',
  /** A stretch of time: "2 min", "90 s". */
  duration: (ms: number) => (ms % 60_000 === 0 ? `${ms / 60_000}\u00a0min` : `${Math.round(ms / 1000)}\u00a0s`),

  advice: {
    label: 'Advice',
    halt: {
      title: (tables: readonly number[]) => `${tablesWord(tables)} ${inNumber(tables.length, 'halts', 'halt')} play`,
      mayHalt: (tables: readonly number[]) =>
        `${tablesWord(tables)} ${inNumber(tables.length, 'is', 'are')} far too short`,
      short: (halts: readonly { number: number; short: number }[]) =>
        halts.length === 1
          ? `${halts[0]!.short} players short of the fullest, until it is balanced.`
          : `${halts.map(({ number, short }) => `Table ${number} is ${short}`).join(', ')} short of the fullest, until balanced.`,
      discretion: 'At this format it is up to you whether a table so short goes on.',
      waived: (table: number) => `Table ${table} plays on although it is short: you let it.`,
      waive: (table: number) => `Table ${table} plays on`,
    },
    balance: {
      title: (from: number, difference: number, to: number) => `Table ${from} has ${difference} more than table ${to}`,
      reason: (limit: number) => `Out of balance from a difference of ${limit}: one player moves.`,
      act: 'Balance…',
    },
    breaks: {
      title: (table: number) => `Table ${table} can break`,
      empty: (table: number) => `Table ${table} is empty`,
      emptyReason: 'Next in the break order. Nobody has to move.',
      reason: (players: number, open: number) =>
        `Next in order: its ${plural(players, 'player')} ${inNumber(players, 'fits', 'fit')} the ${plural(open, 'open seat')} elsewhere.`,
      entryOpen: 'Entry is still open.',
      act: (table: number) => `Break table ${table}`,
      remove: 'Take out of play',
      rehearse: (table: number) => `Rehearse breaking table ${table}`,
    },
    redraw: {
      final: (left: number) => `Final table: ${left} players are left`,
      point: (point: number) => `Redraw at ${point} players`,
      reason: (left: number, tables: number) => `One draw seats all ${left} anew at ${plural(tables, 'table')}.`,
      pause: 'Pause the clock',
      drawFinal: 'Draw the final table',
      draw: 'Redraw',
      drawing: (left: number) => `Drawing ${left} seats…`,
    },
    hands: {
      title: (left: number, places: number) => `Hand-for-hand: ${left} are left for ${plural(places, 'place')}`,
      reason: 'Every table ends its hand before the next is dealt.',
      clockStands: 'The clock stands.',
      clockTakes: (time: string) => `Each hand takes ${time} of the clock.`,
      begin: 'Begin hand-for-hand',
    },
    colourUp: {
      title: (chips: string) => `Colour up the ${chips} chips`,
      reason: 'They leave play in this break. The race is from seat 1, one chip a player at most; nobody is raced out.',
      act: 'Colour up…',
    },
    alternate: {
      title: (name: string) => `A place is open for ${name}`,
      reason: (open: number) =>
        `First on the list of alternates; ${plural(open, 'place')} ${inNumber(open, 'is', 'are')} free.`,
      act: (name: string) => `Call ${name}`,
    },
  },

  balance: {
    title: (from: number, to: number) => `Balance table ${from} → table ${to}`,
    subtitle: (from: number, seatedFrom: number, to: number, seatedTo: number) =>
      `${plural(seatedFrom, 'player')} at table ${from}, ${seatedTo} at table ${to}`,
    button: (table: number) => `Where is the button at table ${table}?`,
    unknown: 'Don’t know',
    /** What stands on a dealer button. */
    mark: 'D',
    dealer: 'dealer',
    seat: (seat: number, who: string) => `Seat ${seat}, ${who}`,
    free: 'free',
    ask: (tables: number) =>
      tables === 1
        ? 'Tap the button’s seat to see who moves.'
        : 'Tap the button’s seat at inNumber tables to see who moves.',
    moves: 'Moves',
    byButtons: (from: number, to: number, seat: number) =>
      `Next to be big blind at table ${from}. Seat ${seat} is the worst open seat at table ${to}: big blind soonest.`,
    byDraw:
      'Drawn at random from everyone there and every open seat, because a button isn’t known. The draw is on record.',
    byLastSeat: 'Stud: the seat that opened last, from the same position.',
    waits: 'Sits between the small blind and the button: is dealt in once the button has passed.',
    dealtIn: 'Is dealt in with the next hand.',
    waitsUnknown: 'If that is between the small blind and the button, is dealt in once the button has passed.',
    move: (name: string, seat: number) => `Move ${name} to seat ${seat}`,
    even: 'The tables are in balance.',
    evenHint: 'Somebody else may have just moved a player.',
    other: 'Choose otherwise',
    otherHint: 'Another player, another seat: the reason goes on record.',
    advised: 'Back to the advice',
    moveOther: 'Move',
    who: (table: number) => `Who leaves table ${table}?`,
    where: (table: number) => `Which seat at table ${table}?`,
    why: 'Why?',
    reasons: {
      position: 'Position: this is the fairer one',
      'player-needs': 'A player’s needs',
      'next-to-break': 'That table breaks next',
      'directors-choice': 'Director’s choice',
    },
  },

  moves: {
    broken: (table: number) => `Table ${table} is broken`,
    redrawn: 'Everyone is seated anew',
    finalTable: 'The final table',
    drawn: (players: number) => `${plural(players, 'seat')} drawn`,
    undone: 'This draw was undone',
    undoneHint: 'Everyone is where they were before it.',
    toMove: (left: number, all: number) => (left === 0 ? `All ${all} are there` : `${left} of ${all} still to be seen`),
    moved: (count: number) => plural(count, 'player'),
    seen: 'Seen',
    seenLabel: (name: string) => `${name} is there`,
    statuses: { outstanding: 'not seen yet', there: 'there', moved: 'moved on' },
    sheet: 'Move sheet',
    cards: 'Seat cards',
    verify: 'Verify',
    waits: 'waits for the button',
    chips: (chips: string) => `${chips} chips`,
    button: 'button',
    holds: 'The draw holds',
    fails: 'The draw does not hold',
    replayed: (same: number, all: number) =>
      `Replayed from its record: ${same === all ? `all ${plural(all, 'seat')} come out the same` : `${same} of ${plural(all, 'seat')} come out the same`}. SEAT-1`,
    madeOf: (seed: string, algorithm: string) => `Seed ${seed}, by ${algorithm}`,
    sections: { movers: 'To move', unseen: 'Not seen', order: 'Break order', draws: 'Draws' },
    show: 'Show',
    to: (table: string, count: number) => `${table}: ${plural(count, 'player')} to come`,
    allSeen: 'All seen',
    allSeenLabel: (table: string) => `Everyone at ${table} is there`,
    fromSpot: (spot: string) => `from ${spot}`,
    none: 'Nobody has to move',
    noneHint: 'After a break, a redraw or a balance, whoever has not been seen at the new seat stands here.',
    unseen: (table: string, count: number) => `${table}: ${count} not seen`,
    unseenNone: 'Everyone was seen at the table',
    unseenHint: 'Tap a name once you see the player there.',
    printMovers: 'Move sheet',
    printUnseen: 'Print the list',
    order: {
      hint: 'The first to break is at the top. Tables added later come last.',
      hintByNumber: 'The first to break is at the top: the highest number, until you change it.',
      up: (table: string) => `${table} earlier`,
      down: (table: string) => `${table} later`,
      seated: (seated: number, seats: number) => `${seated} of ${seats}`,
      next: 'breaks next',
      none: 'No tables in play',
      reset: 'By number again',
      set: (table: string, at: string) => `${table} breaks ${at}.`,
    },
    draws: {
      none: 'Nothing was drawn yet',
      noneHint: 'Each draw of seats, break and redraw stands here, with its proof.',
      open: 'Show',
      earlier: 'earlier',
    },
    hint: 'Whoever draws a seat between the small blind and the button is dealt in once the button has passed.',
  },

  hands: {
    title: (hand: number) => `Hand-for-hand: hand ${hand}`,
    done: (done: number, all: number) => `${done} of ${plural(all, 'table')} done`,
    allDone: 'Every table is done.',
    tap: 'Tap a table once its hand is over.',
    isDone: 'done',
    plays: 'playing',
    tableDone: (table: number, done: boolean) => `Table ${table}, ${done ? 'done' : 'playing'}`,
    out: (names: string, count: number) =>
      `Out in this hand: ${names}.${count > 1 ? ' At one table stacks rank them; otherwise they tie.' : ''}`,
    nobodyOut: 'Nobody is out in this hand.',
    deal: (hand: number) => `Deal hand ${hand}`,
    end: 'End hand-for-hand',
    burst: (left: number, places: number) => `${left} are left for ${plural(places, 'place')}: hand-for-hand can end.`,
    clockStands: 'The clock stands.',
    clockTakes: (time: string) => `Each hand takes ${time} of the clock.`,
    since: (age: string) => `This hand: ${age}`,
  },

  rehearsal: {
    title: (table: number) => `What if table ${table} broke now?`,
    banner: 'Rehearsal',
    bannerHint: 'Nothing in the room changes.',
    seats: 'Seats as drawn here; the real draw gives others',
    tables: 'Players at each table',
    follows: 'What would follow',
    nothing: 'Nothing: the tables would be in balance.',
    nextBreak: (table: number) => `Table ${table} could break.`,
    nextBalance: (from: number, difference: number, to: number) =>
      `Table ${from} would have ${difference} more than table ${to}.`,
    nextRedraw: 'A redraw would be due.',
    nextHalt: (tables: readonly number[]) => `${tablesWord(tables)} would halt.`,
    again: 'Draw again',
    real: (table: number) => `Break table ${table} in the room`,
    cannot: 'It can’t break now.',
    gone: 'That table isn’t in play any more.',
  },

  paper: {
    moveSheet: (event: string) => `${event}: moves`,
    from: 'From',
    to: 'To',
    player: 'Player',
    seat: 'Seat',
    seen: 'Seen',
    seatCards: 'seat cards',
    movers: 'Players who move',
    noShows: 'Not seen yet',
    stack: (chips: string) => `Starting stack ${chips}`,
    waits: 'Dealt in once the button has passed.',
    looks: 'If between the small blind and the button: dealt in once the button has passed.',
    printed: (time: string) => `Printed ${time}`,
  },
} as const;
