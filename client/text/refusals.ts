/**
 * Words for refusals, notices and verdicts, keyed by their code: the one place for them. Each says what rules it out,
 * in plain words, and where it helps, what can be done.
 */
import { capital, plural, type Words } from './words.ts';

// biome-ignore lint/suspicious/noExplicitAny: details are ids and numbers as the domain gives them; each sentence knows its own.
type Details = { readonly [detail: string]: any };
type Sentence = (d: Details, words: Words) => string;

const place = (d: Details, w: Words): string =>
  typeof d.seat === 'number' ? w.cashSeat(d.table, d.seat) : typeof d.seat === 'string' ? w.seat(d.seat) : 'That seat';
const Place = (d: Details, w: Words): string => place(d, w).replace(/^./, (first) => first.toUpperCase());
const nearest = (d: Details, w: Words): string => {
  const seats = Array.isArray(d.nearest) ? (d.nearest as string[]) : [];
  return seats.length > 0 ? ` Nearest fair seats: ${seats.map((seat) => w.seat(seat)).join('; ')}.` : '';
};
const who = (d: Details, w: Words, fallback = 'The player'): string =>
  typeof d.player === 'string' ? w.name(d.player) : fallback;
const missed = (d: Details, w: Words): string =>
  w.names(((d.missed ?? []) as { player: string }[]).map(({ player }) => player));

const SEATS: Record<string, Sentence> = {
  'seat.taken': (d, w) => `${Place(d, w)} is taken${d.by ? ` by ${w.name(d.by)}` : ''}.${nearest(d, w)}`,
  'seat.held': (d, w) => `${Place(d, w)} is held for ${w.name(d.by)}, who was called to it.`,
  'seat.locked': (d, w) => `${Place(d, w)} is locked.${nearest(d, w)}`,
  'seat.occupied': (d, w) => `${Place(d, w)} can’t be locked while ${w.name(d.by)} sits there.`,
  'seat.unknown': (d, w) => `${Place(d, w)} isn’t in play any more.${nearest(d, w)}`,
  'player.seated': (d, w) => `${who(d, w)} already sits at ${w.seat(d.at)}.`,
  'player.elsewhere': (d, w) =>
    d.at ? `${who(d, w)} has moved to ${w.seat(d.at)} meanwhile.` : `${who(d, w)} has no seat any more.`,
  'player.seated-elsewhere': (d, w) => `${who(d, w)} sits at ${place(d, w)}. One player, one seat: move them instead.`,
  'player.moved-since': (d, w) => `${who(d, w)} has moved to ${place(d, w)} meanwhile.`,
  'player.not-seated': (d, w) => `${who(d, w)} sits at no table.`,
  'player.entered-since': (d, w) =>
    `${who(d, w)} has entered again since. That act was about the earlier entry, so it has no effect.`,
  'seat.used-since': (d, w) => `${Place(d, w)} was given to somebody else in between: check who sits there.`,
  'player.not-in': (d, w) => `${who(d, w)} is not in the tournament any more.`,
  'draw.void': () =>
    'None of these players could be seated: all of them are seated or out by now, or no seat was left.',
  'draw.partly': (d, w) => `Some players of the draw got no seat: ${missed(d, w)}.`,
  'break.changed': (d, w) => `Who sits at ${w.table(d.table)} changed meanwhile: nobody was moved. Break it again.`,
  'balance.done': (d, w) =>
    `The tables have been balanced meanwhile: ${who(d, w, 'the player')} stays at ${d.from ? w.seat(d.from) : 'that seat'}.`,
  'balance.not-drawn': (d, w) =>
    `The draw that this move names gives other seats: ${who(d, w, 'nobody')} was not moved.`,
  'halt.not-short': (d, w) => `${capital(w.table(d.table))} isn’t three players short any more.`,
  'breakorder.twice': (d, w) => `${capital(w.table(d.table))} stands in that order twice.`,
  'player.not-there': (d, w) => `None of them sits at ${w.table(d.table)} any more.`,
  'redraw.partly': (d, w) =>
    `Not everyone got a seat by the redraw: ${missed(d, w)}. Who is still in can be drawn now.`,
  'redraw.no-room': (d) =>
    `${plural(d.players, 'player')} can’t be seated: those tables have ${plural(d.seats, 'seat')}.`,
  'redraw.one-table': () => 'The final table is one table.',
  'break.no-room': (d, w) => `The other tables have only ${plural(d.seats, 'open seat')} for ${w.table(d.table)}.`,
};

const ENTRIES: Record<string, Sentence> = {
  'registration.unopened': () => 'Registration isn’t open yet.',
  'registration.closed': (d, w) => `Registration closed${d.closedAt ? ` at ${w.time(d.closedAt)}` : ''}.`,
  'entry.after-bust': (d, w) => `${who(d, w)} has busted: that would be a re-entry.`,
  'entry.twice': (d, w) =>
    d.game
      ? `${who(d, w)} was on the list for ${w.game(d.game)} already: one entry, at the earlier place.`
      : `${who(d, w)} was registered already: it is one entry.`,
  'reentry.not-out': (d, w) => `${who(d, w)} is still in: re-entry comes after a bust only.`,
  'reentry.none': () => 'This tournament has no re-entries.',
  'reentry.limit': (d, w) => `${who(d, w)} has used all ${plural(d.limit, 're-entry', 're-entries')}.`,
  'rebuy.none': () => 'This tournament has no re-buys.',
  'rebuy.window': () => 'Re-buys are not open in this level.',
  'rebuy.limit': (d, w) => `${who(d, w)} has used all ${plural(d.limit, 're-buy')}.`,
  'rebuy.unknown': (d, w) => `An earlier re-buy of ${who(d, w)} isn’t here yet.`,
  'rebuy.twice': (d, w) => `That re-buy of ${who(d, w)} was entered already: it is one.`,
  'add-on.none': () => 'This tournament has no add-on.',
  'add-on.window': () => 'The add-on is not open in this level.',
  'add-on.limit': (d, w) => `${who(d, w)} has had every add-on.`,
  'add-on.unknown': (d, w) => `An earlier add-on of ${who(d, w)} isn’t here yet.`,
  'add-on.twice': (d, w) => `That add-on of ${who(d, w)} was entered already: it is one.`,
  'tournament.full': (d, w) => `The tournament is full with ${w.number(d.capacity)} players.`,
  'alternate.first': (d, w) =>
    `${plural(d.waiting ?? 0, 'alternate')} come${d.waiting === 1 ? 's' : ''} first: ${who(d, w)} can wait behind them.`,
  'alternate.gone': (d, w) => `${who(d, w)} is off the list of alternates by now.`,
  'alternate.no-place': (d, w) => `No place is open for ${who(d, w, 'an alternate')}: all are taken or called for.`,
  'alternate.not-first': (d, w) => `${d.first ? w.name(d.first) : 'Somebody'} is ahead on the list of alternates.`,
  'alternate.place-open': (d, w) => `A place is open: ${who(d, w)} can be registered.`,
  'results.not-finished': () => 'There are no final results before the tournament is finished.',
  'results.unplaced': (d, w) => `${who(d, w)} has no place in this tournament.`,
  'results.gap': (d, w) =>
    `Nobody would be ${w.ordinal(d.place ?? 0)}: places run from first to last, and who ties shares the better one.`,
  'colour-up.none': (d, w) => `No chips leave play in ${w.row(d.row)}.`,
  'colour-up.twice': (d, w) => `The colour-up in ${w.row(d.row)} was entered already: it is one.`,
  'flight.too-late': () => 'Play has begun here: nobody comes forward from a flight any more.',
  'flight.known': () => 'That flight’s players came forward already. Undo that first to carry them again.',
  'flight.uncounted': (d, w) =>
    `${plural(d.players ?? 0, 'stack')} must be counted first, ${who(d, w, 'somebody')}’s among them.`,
  'flight.partly': (d, w) => `${missed(d, w)} came in here by themselves: their stacks from the flight were left out.`,
  'league.exists': () => 'This league was made already.',
  'league.unknown': () => 'This league isn’t here yet.',
  'league.twice': (d, w) => `${who(d, w)} has two places in that tournament.`,
  'tournament.exists': () => 'This tournament was made already.',
  'tournament.unknown': () => 'This tournament isn’t here yet.',
  'tournament.over': (d) => `The tournament is ${d.phase === 'cancelled' ? 'cancelled' : 'finished'}. Undo that first.`,
  'tournament.not-running': () => 'Nobody busts before the clock has started.',
  'tournament.players-left': (d, w) => `${w.number(d.left)} players are still in. It finishes with one.`,
  'structure.played': (d) => `Row ${d.row} of the structure was played already: it stays as it was.`,
  'structure.changed': () => 'Somebody else changed the structure meanwhile: look at it again.',
  'structure.refused': (d) => `The structure has a fault in row ${d.row}.`,
};

const PLAY: Record<string, Sentence> = {
  'bust.not-seated': (d, w) => `${who(d, w)} has no seat just now: another device gave it away.`,
  'bust.last': (d, w) => `${who(d, w)} is the last one left, and has won. If not, undo the bust before.`,
  'bust.none': (d, w) => `None of them could be busted: ${missed(d, w)}.`,
  'bust.partly': (d, w) => `Not all could be busted: ${missed(d, w)} stayed as they were.`,
  'hand.none': (d) => `Hand ${d.hand} of hand-for-hand isn’t being played.`,
  'hand.not-done': (d, w) =>
    `Hand ${d.hand} isn’t over at ${((d.tables ?? []) as string[]).map((table) => w.table(table)).join(', ')}.`,
  'clock.late': (d, w) =>
    `The clock was ${CLOCK_ACTS[d.act] ?? 'changed'} at ${w.time(d.made)}, and others acted before that arrived here.`,
  'clock.changed': (d) =>
    `The clock was ${CLOCK_ACTS[d.act] ?? 'changed'} by two people who did not see each other’s act.`,
  'chips.not-in-play': (d, w) => `${w.number(d.chips)} chips can’t leave play: there are not so many.`,
  'chips.partly': (d, w) => `The chips of ${missed(d, w)} were left out: they are not in any more.`,
  'table.in-play': (d, w) => `${w.table(d.table)} is in play already.`,
  'table.number-taken': (d) => `There is a table ${d.number} in play already.`,
  'table.occupied': (d) => `${plural(d.players ?? d.seated ?? 0, 'player sits', 'players sit')} at that table.`,
  'table.unknown': (d, w) => `${w.table(d.table)} isn’t in play any more.`,
};

const CLOCK_ACTS: Record<string, string> = {
  start: 'started',
  pause: 'paused',
  resume: 'set running',
  level: 'sent to another level',
  adjust: 'given other time',
  set: 'set',
};

const ROOM: Record<string, Sentence> = {
  'act.outdated': (d, w) =>
    `It waited too long to be received${d.validUntil ? `: it was good until ${w.time(d.validUntil)}` : ''}. Do it again if it still holds.`,
  'seat.claimed': (d, w) =>
    `${Place(d, w)} is ${d.by ? w.name(d.by) : 'another'}’s first: ${CLAIMS[d.claim] ?? 'they asked for it'}.`,
  'change.shortens': (d, w) =>
    `${who(d, w)} can’t change tables yet: ${d.from ? w.table(d.from) : 'their own'} would be left shorter than ${d.to ? w.table(d.to) : 'the other'} (${d.fromPlayers} and ${d.toPlayers} play there now).`,
  'change.left-shorter': (d, w) =>
    `${who(d, w)} changed tables, which left ${d.from ? w.table(d.from) : 'the first'} shorter than ${d.to ? w.table(d.to) : 'the other'}.`,
  'chain.loops': (d, w) =>
    `${w.table(d.table)} can’t feed ${d.feeds ? w.table(d.feeds) : 'that table'}: the chain would come back to it.`,
  'table.feeds-none': (d, w) => `Nobody must move from ${w.table(d.table)}: it feeds no table.`,
  'request.gone': (d, w) => `${who(d, w)} doesn’t ask for another ${d.sort ?? 'seat'} any more.`,
  'break.more-players': (d, w) =>
    `${w.names(d.players ?? [])} sat down at ${w.table(d.table)} before it broke: they come after those drawn.`,
  'player.both-seated': (d, w) =>
    `${who(d, w)} and ${d.into ? w.name(d.into) : 'the account'} both sit at a table: they can’t be one person.`,
  'player.merged-already': (d, w) => `${who(d, w)} is one player with that account already.`,
  'player.barred': (d, w) => `${who(d, w)} is barred${d.until ? ` until ${w.time(d.until)}` : ' from this room'}.`,
  'player.away-long': (d, w) =>
    `${who(d, w)} has been away from ${place(d, w)}${d.since ? ` since ${w.time(d.since)}` : ''}, longer than this room allows.`,
  'player.other-lists': (d, w) =>
    `${who(d, w)} is still on ${plural((d.games ?? []).length, 'other list')}: ${((d.games ?? []) as string[]).map(w.game).join(', ')}. Keep or drop?`,
  'call.undelivered': (d, w) => `The call didn’t reach ${who(d, w, 'the player')}’s phone. Somebody should walk over.`,
  'player.unknown': () => 'That player isn’t known to the venue yet.',
  'player.erased': () => 'That player was erased at their own wish.',
  'player.plays-it': (d, w) => `${who(d, w)} plays ${w.game(d.game)} just now.`,
  'player.list-limit': (d, w) => `${who(d, w)} is on ${plural(d.limit, 'list')}, which is the most this room allows.`,
  'player.on-no-list': (d, w) => `${who(d, w)} is on no list any more.`,
  'player.already-left': (d, w) => `${who(d, w)} had left already.`,
  'player.already-there': (d, w) => `${who(d, w)} sits at ${place(d, w)} already.`,
  'entry.gone': (d, w) => `${who(d, w)} is off that list by now.`,
  'entry.unknown': (d, w) => `${who(d, w)} wasn’t taken off that list today.`,
  'entry.already-gone': (d, w) => `${who(d, w)} was off the list for ${w.game(d.game)} already.`,
  'entry.already-back': (d, w) => `${who(d, w)} is on the list for ${w.game(d.game)} already.`,
  'entry.anchor-gone': (d, w) => `${w.name(d.after)} is off that list by now.`,
  'entry.behind-itself': () => 'Nobody can stand behind themselves.',
  'list.already-on': (d, w) => `Already on the list of ${w.game(d.game)}: the place stands.`,
  'list.empty': (d, w) => `Nobody who could be called waits for ${w.game(d.game)}.`,
  'call.gone': (d, w) => `${w.name(d.saw)} was called, seated or gone by the time this arrived: nobody was called.`,
  'call.over': (d, w) => `The call of ${who(d, w)} is over${d.end ? ` (${CALL_ENDS[d.end] ?? d.end})` : ''}.`,
  'call.no-more-time': (d, w) =>
    `${who(d, w)} has had more time ${d.extensions === 1 ? 'once' : `${d.extensions} times`}: that is all this room gives.`,
  'call.joined': (d, w) => `${who(d, w)} was called to that seat already: your call joined that one.`,
  'call.next-instead': (d, w) => `${w.name(d.saw)} was gone, so ${who(d, w)} was called instead.`,
  'call.already-over': (d, w) => `The call of ${who(d, w)} was over already.`,
  'call.already-extended': (d, w) => `${who(d, w)} got more time from two people: it is given once.`,
  'table.closed': (d, w) => `${w.table(d.table)} takes no players: it is closed or breaking.`,
  'table.already-closed': (d, w) => `${w.table(d.table)} was closed already.`,
  'table.open': (d, w) => `${w.table(d.table)} is open already.`,
  'table.other-game': (d, w) => `${w.table(d.table)} plays ${w.game(d.game)}.`,
  'fill.seated-elsewhere': (d, w) =>
    `${w.names(d.players ?? [])} stood ahead and play another game: they keep their place. Ask them.`,
  'fill.players-gone': (d, w) =>
    `${w.names(d.players ?? [])} had gone when ${w.table(d.table)} opened: their seats are open.`,
  'game.unknown': () => 'The room doesn’t offer that game any more.',
  'game.known': () => 'The room offers that game already.',
  'game.has-list': (d) => `${plural(d.waiting, 'player waits', 'players wait')} for that game. Clear the list first.`,
  'game.has-tables': () => 'A table of that game is open. Close it first.',
};

const CLAIMS: Record<string, string> = {
  'seat-change': 'they asked to change seats',
  'table-change': 'they asked to change tables',
  'must-move': 'they are next to move up',
};

const CALL_ENDS: Record<string, string> = {
  seated: 'seated',
  declined: 'declined',
  expired: 'ran out',
  withdrawn: 'taken back',
  left: 'off the list',
};

/** Verdicts of the primary, and refusals about people, devices and screens. */
const STANDING: Record<string, Sentence> = {
  'announcement.known': () => 'That announcement is on the screens already.',
  'slides.full': (d) => `There are ${d.most} slides already. Remove one first.`,
  'display.unknown': () => 'That screen isn’t one of this room’s any more.',
  'device.known': () => 'That device is enrolled already.',
  'device.unknown': () => 'That device isn’t known here.',
  'session.unknown': () => 'That person isn’t signed in on that device.',
  'user.known': () => 'That person is on the staff already.',
  'user.unknown': () => 'That person isn’t on the staff.',
  'user.changed': () => 'Somebody else changed that person’s roles meanwhile.',
  'user.last-admin': () => 'The last admin stays one: nobody could make another.',
  'venue.exists': () => 'The venue was made already.',
  'conflict.gone': () => 'That conflict is settled already.',
  role: () => 'Your role doesn’t allow this. Ask a manager to sign in.',
  'password-needed': () => 'This needs a manager’s password, not only a PIN.',
  session: () => 'It was made after the session on that device had ended.',
  user: () => 'It was made by someone who isn’t on the staff.',
  'user-removed': () => 'It was made by someone who left the staff since. A manager decides.',
  'not-yours': () => 'Players can act for themselves only.',
  body: () => 'It was made by a program that this venue’s doesn’t understand.',
  target: () => 'What it was to undo isn’t there.',
  revoked: () => 'It came from a device that was taken out of service. A manager decides.',
  suspected: () => 'It came from a device that seems to be a copy. That device must enrol again.',
  'unknown-device': () => 'It came from a device that isn’t enrolled here.',
  'unknown-kind': () => 'The venue’s program is older than this tablet’s: it is kept until the update.',
  'newer-version': () => 'The venue’s program is older than this tablet’s: it is kept until the update.',
  'act.not-kept': () => 'This tablet could not save it. Do it again; if that fails too, reload the page.',
  'undo.already': () => 'It is so already.',
  'storage.full': () => 'This device’s storage is full: nothing could be saved. Free some space, then do it again.',
  'not-signed-in': () => 'Nobody is signed in on this tablet. Unlock it first.',
};

const ALL: Record<string, Sentence> = { ...SEATS, ...ENTRIES, ...PLAY, ...ROOM, ...STANDING };

export const knownRefusals: ReadonlySet<string> = new Set(Object.keys(ALL));

/** Why an act did not stand, or what it came to, in words. Total: an unknown code is named, so that it can be looked up. */
export function refusalSentence(code: string, details: Details, words: Words): string {
  try {
    return capital(ALL[code]?.(details, words) ?? `That is ruled out here (${code}).`);
  } catch {
    return `That is ruled out here (${code}).`;
  }
}
