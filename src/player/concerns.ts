/**
 * Whose boards an entry may have changed, from the rows that it wrote: so that a thousand phones cost what the few that
 * it is about cost. Too many are harmless (a board that shows the same is not sent), too few are not: what isn't
 * known here concerns everybody.
 */
import type { FloorTables, GameId, MoveSort, PlayerId, Seat, Waitlist, WaitlistEntry } from '../floor/index.ts';
import { listOf, queueAt, requestsIn, seatedAt } from '../floor/index.ts';
import type { Reader, Undo } from '../kernel/layer.ts';
import type { State as TournamentState } from '../tournament/fields.ts';
import { type BustRow, type ClockRow, type CountsRow, THIS } from '../tournament/state.ts';

type Floor = Reader<FloorTables>;
export type Concerned = ReadonlySet<PlayerId> | 'all';

/** Kinds after which the whole subject may read differently. */
const EVERYTHING: ReadonlySet<string> = new Set(['act.reverted', 'act.restored', 'time.corrected', 'policy.adopted']);
export const concernsAll = (kind: string): boolean => EVERYTHING.has(kind);

type Rule = (state: Floor, id: string, before: object | undefined, found: Set<PlayerId>) => void;
const nobody = (): void => {};
const lastOf = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

const FLOOR_RULES: { readonly [table: string]: Rule } = {
  $conflicts: nobody,
  $devices: nobody,
  $meta: nobody,
  taps: nobody,
  pastCalls: nobody,
  removed: nobody,
  breaks: nobody,
  queues: nobody,
  players(state, id, _before, found) {
    found.add(id);
    const into = state.get('players', id)?.mergedInto;
    if (into !== undefined) found.add(into);
  },
  history: (_state, id, _before, found) => found.add(id),
  interests: (_state, id, _before, found) => found.add(lastOf(id)),
  entries(state, id, before, found) {
    const entry = state.get('entries', id) ?? (before as WaitlistEntry);
    found.add(entry.player);
    // Those behind see what gave those ahead their places.
    const { order } = listOf(state, entry.game);
    const at = order.indexOf(entry.player);
    if (at >= 0) addAll(found, order.slice(at));
  },
  lists(state, id, before, found) {
    const old = (before as Waitlist | undefined)?.order ?? [];
    const { order } = listOf(state, id);
    const from = order.findIndex((player, index) => player !== old[index]);
    if (from >= 0) addAll(found, order.slice(from));
  },
  calls(state, id, before, found) {
    const call = state.get('calls', id) ?? (before as { player: PlayerId });
    found.add(call.player);
  },
  openings: (state, id, _before, found) => addAll(found, listOf(state, id).order),
  requests(state, id, _before, found) {
    const player = lastOf(id);
    found.add(player);
    const at = state.get('sitting', player);
    const sort = id.slice(0, id.indexOf('.')) as MoveSort;
    if (at)
      addAll(
        found,
        requestsIn(state, queueAt(state, sort, at)).map((request) => request.player),
      );
  },
  sitting: (_state, id, _before, found) => found.add(id),
  seats(state, id, before, found) {
    const seat = state.get('seats', id);
    for (const row of [seat, before as Seat | undefined]) if (row && 'player' in row) found.add(row.player);
    const game = state.get('tables', id.slice(0, id.lastIndexOf('.')))?.game;
    if (game !== undefined) addThoseWhoMove(state, game, found);
  },
  tables(state, id, before, found) {
    const game = (state.get('tables', id) ?? (before as { game: GameId } | undefined))?.game;
    if (game === undefined) return;
    addAll(found, listOf(state, game).order);
    for (const { player } of seatedIn(state, game)) found.add(player);
  },
};

/** After an entry of the floor that wrote these rows. */
export function concernedOnFloor(state: Floor, writes: readonly Undo[]): Concerned {
  const found = new Set<PlayerId>();
  for (const [table, id, before] of writes) {
    const rule = FLOOR_RULES[table];
    if (!rule) return 'all';
    rule(state, id, before?.row, found);
  }
  return found;
}

/** Whoever may be offered a seat that opens, or stands in a line that shortens. */
function addThoseWhoMove(state: Floor, game: GameId, found: Set<PlayerId>): void {
  for (const { player } of state.rows('requests'))
    if (state.get('tables', state.get('sitting', player)?.table ?? '')?.game === game) found.add(player);
  for (const [id, table] of state.entries('tables'))
    if (table.game === game && table.feeds) for (const { player } of seatedAt(state, id)) found.add(player);
}

function* seatedIn(state: Floor, game: GameId) {
  for (const [id, table] of state.entries('tables')) if (table.game === game) yield* seatedAt(state, id);
}

const addAll = (found: Set<PlayerId>, players: readonly PlayerId[]): void => {
  for (const player of players) found.add(player);
};

/** Tables of a tournament whose rows are named by their player. */
const OWN_ROWS: ReadonlySet<string> = new Set(['players', 'moves', 'carried', 'corrections']);
/** Tables of which no phone shows anything. */
const UNSEEN: ReadonlySet<string> = new Set([
  ...['$conflicts', '$devices', '$meta', 'marks', 'clockActs', 'structure', 'policy', 'seats', 'draws'],
  ...['hands', 'handForHand', 'flights', 'colourUps'],
]);

/** After an entry of a tournament that wrote these rows. */
export function concernedInTournament(state: TournamentState, writes: readonly Undo[]): Concerned {
  const found = new Set<PlayerId>();
  for (const [table, id, before] of writes) {
    if (UNSEEN.has(table) || (table === 'clock' && !beginsPlay(state, before?.row as ClockRow | undefined))) continue;
    if (OWN_ROWS.has(table)) found.add(id);
    else if (table === 'busts') addHand(state, state.get('busts', id) ?? (before?.row as BustRow | undefined), found);
    else if (table === 'alternates') addAlternates(state, id, found);
    else if (table === 'counts') addPlaced(state, before?.row as CountsRow | undefined, found);
    else if (table !== 'tables' || before === undefined || before === null || !state.has('tables', id)) return 'all';
  }
  return found;
}

/** Before play nobody waits for the button ([SEAT-2]); phones follow the clock itself on its own board. */
const beginsPlay = (state: TournamentState, before: ClockRow | undefined): boolean =>
  (before?.run === 'ready') !== (state.get('clock', THIS)?.run === 'ready');

/** [BUST-2] [BUST-3] Who went out in one hand may share a place: one more changes that of the others. */
function addHand(state: TournamentState, bust: BustRow | undefined, found: Set<PlayerId>): void {
  if (!bust) return;
  found.add(bust.player);
  for (const { hand, player } of state.rows('busts')) if (hand === bust.hand) found.add(player);
}

function addAlternates(state: TournamentState, id: PlayerId, found: Set<PlayerId>): void {
  found.add(id);
  for (const [player] of state.entries('alternates')) found.add(player);
}

/** [BUST-1] A bust leaves the places of those who went before as they are; an entry or its end moves them. */
function addPlaced(state: TournamentState, before: CountsRow | undefined, found: Set<PlayerId>): void {
  const counts = state.get('counts', THIS);
  if (!before || !counts) return;
  if (counts.entrants === before.entrants && counts.left <= before.left && counts.left !== 1) return;
  for (const [player, row] of state.entries('players'))
    if (row.status !== 'in' || counts.left === 1 || before.left === 1) found.add(player);
}
