/** Made-up moments of a player's evening: what their phone reads, for looking at views without a venue. */
import type { OwnAct, OwnEntry, OwnTournament, PhoneBoard, PlaceReason, RoomBoard } from '../phone/phone-board.ts';
import type { MadeAct } from '../phone/select-acts.ts';

export const NOW = Date.UTC(2026, 4, 16, 19, 4, 10);
const MINUTE = 60_000;
const ago = (minutes: number) => NOW - minutes * MINUTE;

export interface Scene {
  readonly board: PhoneBoard;
  readonly room: RoomBoard;
  readonly made: readonly MadeAct[];
  readonly acknowledged: number;
  readonly away: boolean;
}

const reason = (joinedAt: number, more: Partial<PlaceReason> = {}): PlaceReason => ({
  ...{ joinedAt, origin: 'floor', present: true, called: false, moved: null },
  ...more,
});
const wait = { fromMinutes: 20, toMinutes: 35, openings: 9, meanGapMinutes: 8 };
const HOLDEM = { game: 'nlh', name: "No-Limit Hold'em", stakes: '1/2' };
const OMAHA = { game: 'plo', name: 'Pot-Limit Omaha', stakes: '5/5' };

const place: OwnEntry = {
  ...HOLDEM,
  ...reason(ago(22), { origin: 'phone' }),
  ...{ position: 3, held: false, checkinBy: null, call: null, wait },
  ahead: [
    reason(ago(51), { called: true }),
    reason(ago(12), { moved: { reason: 'Missed call', at: ago(12) }, origin: 'callin' }),
  ],
};

const quiet: PhoneBoard = {
  ...{ board: 'player', player: 'p1', name: 'Mia Lindqvist', seat: null, mustMove: null, lists: [], requests: [] },
  ...{ interests: [], barred: null, tournaments: [], acts: [] },
  history: [
    { at: ago(22), what: 'joined', game: "No-Limit Hold'em 1/2", table: null, seat: null, why: 'phone' },
    { at: ago(75), what: 'left', game: null, table: 'Table 9', seat: 4, why: null },
    { at: ago(190), what: 'seated', game: 'Pot-Limit Omaha 5/5', table: 'Table 9', seat: 4, why: null },
  ],
};

const room: RoomBoard = {
  games: [
    {
      ...{ ...HOLDEM, wait },
      waiting: 4,
      tables: [
        { label: 'Table 11', state: 'running', seats: 9, players: 9, openSeats: [] },
        { label: 'Table 12', state: 'running', seats: 9, players: 7, openSeats: [3, 8] },
      ],
    },
    {
      ...{ ...OMAHA, wait: null, waiting: 0 },
      tables: [{ label: 'Table 9', state: 'running', seats: 8, players: 6, openSeats: [1, 5] }],
    },
  ],
};

const scene = (board: Partial<PhoneBoard>, more: Partial<Scene> = {}): Scene => ({
  ...{ board: { ...quiet, ...board }, room, made: [], acknowledged: 0, away: false },
  ...more,
});

const join = (seq: number, game: string): MadeAct => ({
  ...{ seq, kind: 'waitlist.joined', subject: 'floor', at: ago(2), body: { game, player: 'p1', origin: 'phone' } },
});
const refused: OwnAct = {
  ...{ act: 'd1.2', kind: 'waitlist.joined', at: ago(1), outcome: 'refused', code: 'player.list-limit' },
  details: { limit: 2 },
};
const call = {
  ...{ call: 'd2.7', place: { table: 'c12', label: 'Table 12', seat: 3 }, at: NOW, graceMs: 2 * MINUTE },
  ...{ deadline: NOW + 4 * MINUTE + 12_000, coming: false, moreTime: 1 },
};
const evening: Omit<OwnTournament, 'seat' | 'move'> = {
  ...{ id: 'evening', name: 'Evening Deepstack', phase: 'running', startsAt: null, entry: 1, startingStack: 25_000 },
  ...{ status: 'in', chips: 48_500, place: null, alternate: null },
};

export const SCENES: Record<string, Scene> = {
  quiet: scene({}),
  room: scene({ lists: [place] }),
  called: scene({ lists: [{ ...place, position: 1, ahead: [], call }] }),
  coming: scene({ lists: [{ ...place, position: 1, ahead: [], call: { ...call, coming: true } }] }),
  offline: scene({ lists: [place] }, { made: [join(2, 'plo')], away: true }),
  refused: scene({ lists: [place], acts: [refused] }, { made: [join(2, 'plo')], acknowledged: 2 }),
  seated: scene({
    seat: { ...call.place, ...HOLDEM, since: ago(40), awayUntil: null, breaking: false },
    mustMove: { position: 2, of: 5, into: ['Table 9'] },
    requests: [{ sort: 'seat', position: 1, of: 2, seats: [7, 8], tables: [], offered: { ...call.place, seat: 8 } }],
  }),
  tournament: scene({
    tournaments: [
      {
        ...evening,
        seat: { table: 5, seat: 2, present: false, waits: null, breaks: 2 },
        move: { ...{ fromTable: 3, fromSeat: 5, toTable: 5, toSeat: 2 }, cause: 'break', at: ago(1) },
      },
    ],
  }),
};
