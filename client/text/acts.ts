/**
 * What each act did, as one sentence in the past tense: for messages, the history, and the sides of a conflict. Keyed by
 * the event's kind; the subject's first part stands before it where two areas use one kind.
 */
import { TABLE_STATES } from './table-states.ts';
import { capital, plural, type Words } from './words.ts';

// biome-ignore lint/suspicious/noExplicitAny: bodies are checked by their kinds' schemas; each sentence knows its own.
type Sentence = (body: any, words: Words) => string;

const minutes = (ms: number, w: Words): string => w.duration(Math.abs(ms));

const TOURNAMENT: Record<string, Sentence> = {
  'tournament.created': (b) => `${b.name} was made.`,
  'tournament.scheduled': (b, w) =>
    b.startsAt === null ? 'When play begins is open again.' : `Play is announced for ${w.time(b.startsAt)}.`,
  'tournament.finished': () => 'The tournament is finished.',
  'tournament.cancelled': () => 'The tournament is cancelled.',
  'results.published': () => 'The results were published.',
  'results.corrected': (b, w) =>
    b.places.length === 1
      ? `${w.name(b.places[0].player)} was given ${w.ordinal(b.places[0].place)} place.`
      : `The places of ${b.places.length} players were corrected.`,
  'registration.opened': () => 'Registration is open.',
  'registration.closed': () => 'Registration is closed.',
  'tournament/policy.adopted': () => 'House policy changed.',
  'structure.set': () => 'The structure was changed.',
  'places.set': (b, w) => `Prize places set to ${w.number(b.places)}.`,
  'table.added': (b) => `Table ${b.number} came into play.`,
  'table.removed': (b, w) => `${capital(w.table(b.table))} left play.`,
  'table.broken': (b, w) => `${capital(w.table(b.table))} was broken; ${plural(b.players.length, 'player')} moved.`,
  'seat.locked': (b, w) => `${capital(w.seat(b.seat))} is locked.`,
  'seat.unlocked': (b, w) => `${capital(w.seat(b.seat))} is free again.`,
  'player.registered': (b, w) => `${w.name(b.player)} is registered.`,
  'player.reentered': (b, w) => `${w.name(b.player)} re-entered.`,
  'player.rebought': (b, w) => `${w.name(b.player)} re-bought.`,
  'player.added-on': (b, w) => `${w.name(b.player)} took the add-on.`,
  'player.withdrawn': (b, w) => `${w.name(b.player)} withdrew.`,
  'flight.carried': (b) => `${plural(b.players.length, 'player')} came forward from a flight.`,
  'flight.ended': () => 'The flight ended; who is left goes on to the later day.',
  'capacity.set': (b, w) =>
    b.capacity === null
      ? 'The tournament takes as many as come.'
      : `The tournament takes ${w.number(b.capacity)} players.`,
  'alternate.listed': (b, w) => `${w.name(b.player)} waits as an alternate.`,
  'alternate.called': (b, w) => `${w.name(b.player)} was called as the next alternate.`,
  'alternate.expired': (b, w) => `The call of alternate ${w.name(b.player)} ran out.`,
  'alternate.left': (b, w) => `${w.name(b.player)} is off the list of alternates.`,
  'seats.drawn': (b, w) =>
    b.players.length === 1
      ? `A seat was drawn for ${w.name(b.players[0])}.`
      : `Seats drawn for ${b.players.length} players.`,
  'player.seated': (b, w) => `${w.name(b.player)} sits at ${w.seat(b.seat)}.`,
  'player.moved': (b, w) => `${w.name(b.player)} moved to ${w.seat(b.to)}.`,
  'player.balanced': (b, w) => `${w.name(b.player)} moved to ${w.seat(b.to)} to balance the tables.`,
  'tables.redrawn': (b) =>
    b.final
      ? `The final table was drawn for ${plural(b.players.length, 'player')}.`
      : `Everyone was seated anew: ${plural(b.players.length, 'player')} at ${plural(b.tables.length, 'table')}.`,
  'handforhand.begun': () => 'Hand-for-hand began.',
  'hand.done': (b, w) => `${capital(w.table(b.table))} has played hand ${b.hand}.`,
  'hand.dealt': (b) => `Hand ${b.hand} of hand-for-hand was dealt.`,
  'handforhand.ended': () => 'Hand-for-hand ended.',
  'halt.waived': (b, w) => `${capital(w.table(b.table))} plays on although it is short.`,
  'breakorder.set': (b, w) =>
    b.tables.length === 0
      ? 'Tables break by number again.'
      : `The order of breaking was set: ${w.table(b.tables[0])} goes first.`,
  'table.present': (b, w) => `${plural(b.players.length, 'player')} seen at ${w.table(b.table)}.`,
  'player.present': (b, w) => `${w.name(b.player)} is ${b.present ? '' : 'not '}at the table.`,
  'clock.started': () => 'The clock started.',
  'clock.paused': () => 'The clock is paused.',
  'clock.resumed': () => 'The clock runs again.',
  'clock.level-set': (b, w) => `The clock went to ${w.row(b.index)}.`,
  'clock.adjusted': (b, w) => `${capital(minutes(b.ms, w))} ${b.ms < 0 ? 'taken off' : 'added to'} the clock.`,
  'clock.set': (b, w) => `The clock was set to ${w.row(b.index)} with ${w.countdown(b.remainingMs)} left.`,
  'player.busted': (b, w) => `${w.name(b.player)} busted.`,
  'players.busted': (b, w) => `${w.names(b.busts.map((bust: { player: string }) => bust.player))} busted.`,
  'chips.counted': (b, w) =>
    b.counts.length === 1
      ? `${w.name(b.counts[0].player)} has ${w.number(b.counts[0].chips)} chips.`
      : `Chips of ${b.counts.length} players counted.`,
  'colourup.done': (b, w) =>
    `Chips of ${b.chips.map((value: number) => w.number(value)).join(', ')} left play${b.rounding === 0 ? '' : `, with ${w.number(Math.abs(b.rounding))} ${b.rounding > 0 ? 'added' : 'lost'} by rounding`}.`,
  'chips.adjusted': (b, w) => `${w.number(Math.abs(b.chips))} chips ${b.chips < 0 ? 'left' : 'came into'} play.`,
};

const FLOOR: Record<string, Sentence> = {
  'player.added': (b, w) => `${w.name(b.player)} is known to the venue.`,
  'player.erased': () => 'A player was erased.',
  'player.merged': (b, w) => `${w.name(b.into)} turned out to be ${w.name(b.player)}: one player now.`,
  'player.barred': (b, w) => `${w.name(b.player)} is barred${b.until ? ` until ${w.time(b.until)}` : ''}.`,
  'player.unbarred': (b, w) => `${w.name(b.player)} is no longer barred.`,
  'floor/policy.adopted': () => 'The rules of lists and seats changed.',
  'day.turned': (b) => `The gaming day ${b.day} began.`,
  'game.added': (b) => `${b.name} ${b.stakes} is offered.`,
  'game.closed': (b, w) => `${w.game(b.game)} is no longer offered.`,
  'cashtable.opened': (b, w) => `${capital(w.table(b.table))} opened for ${w.game(b.game)}.`,
  'cashtable.marked': (b, w) => `${capital(w.table(b.table))} is ${TABLE_STATES[b.as] ?? b.as}.`,
  'cashtable.closed': (b, w) => `${capital(w.table(b.table))} closed.`,
  'cashtable.broken': (b, w) =>
    `${capital(w.table(b.table))} broke; ${plural(b.players.length, 'player heads', 'players head')} the list, by draw.`,
  'mustmove.linked': (b, w) => `${capital(w.table(b.table))} feeds ${b.feeds.map(w.table).join(' and ')}.`,
  'mustmove.unlinked': (b, w) => `${capital(w.table(b.table))} feeds no table any more.`,
  'mustmove.refused': (b, w) => `${w.name(b.player)} refused to move up and left ${w.table(b.table)}.`,
  'move.requested': (b, w) => `${w.name(b.player)} asked for another ${b.sort}.`,
  'move.withdrawn': (b, w) => `${w.name(b.player)} no longer asks for another ${b.sort}.`,
  'move.declined': (b, w) => `${w.name(b.player)} didn’t want ${w.cashSeat(b.table, b.seat)}.`,
  'cashseat.locked': (b, w) => `${capital(w.cashSeat(b.table, b.seat))} is locked.`,
  'cashseat.unlocked': (b, w) => `${capital(w.cashSeat(b.table, b.seat))} is free again.`,
  'cash.seated': (b, w) => `${w.name(b.player)} sits at ${w.cashSeat(b.table, b.seat)}.`,
  'cash.moved': (b, w) => `${w.name(b.player)} moved to ${w.cashSeat(b.table, b.seat)}.`,
  'cash.left': (b, w) => `${w.name(b.player)} left ${w.table(b.table)}.`,
  'cash.away': (b, w) => `${w.name(b.player)} is away from ${w.table(b.table)}.`,
  'cash.returned': (b, w) => `${w.name(b.player)} is back at ${w.table(b.table)}.`,
  'away.expired': (b, w) => `${w.name(b.player)} has been away from ${w.table(b.table)} for too long.`,
  'waitlist.joined': (b, w) => `${w.name(b.player)} joined the list for ${w.game(b.game)}.`,
  'waitlist.left': (b, w) => `${w.name(b.player)} is off the list for ${w.game(b.game)}.`,
  'lists.left': (b, w) => `${w.name(b.player)} is off every list.`,
  'waitlist.checked-in': (b, w) => `${w.name(b.player)} is in the room.`,
  'waitlist.called': (b, w) =>
    b.table === undefined
      ? `The next on the list for ${w.game(b.game)} was called.`
      : `The next for ${w.game(b.game)} was called to ${w.cashSeat(b.table, b.seat)}.`,
  'call.answered': (b, w) => `${w.name(b.player)} ${b.answer === 'coming' ? 'is on the way' : 'declined the seat'}.`,
  'call.extended': (b, w) => `${w.name(b.player)} has more time.`,
  'call.expired': () => 'A call ran out.',
  'call.undelivered': (b, w) => `The call didn’t reach ${w.name(b.player)}’s phone.`,
  'call.withdrawn': () => 'A call was taken back.',
  'checkin.expired': (b, w) => `${w.name(b.player)} did not check in in time.`,
  'interest.registered': (b, w) => `${w.name(b.player)} wants to hear of a tournament.`,
  'interest.withdrawn': (b, w) => `${w.name(b.player)} no longer wants to hear of a tournament.`,
  'entry.moved': (b, w) =>
    `${w.name(b.player)} moved ${b.after === null ? 'to the front' : `behind ${w.name(b.after)}`} on the list for ${w.game(b.game)}.`,
  'entry.restored': (b, w) => `${w.name(b.player)} is back on the list for ${w.game(b.game)}.`,
  'entry.resumed': (b, w) => `${w.name(b.player)} can be called again.`,
};

const LEAGUE: Record<string, Sentence> = {
  'league.created': (b) => `The league ${b.name} was made.`,
  'league.changed': (b) => `The league ${b.name} reckons anew.`,
  'tournament.counted': (b) => `A tournament of ${plural(b.places.flat().length, 'player')} counts for the league.`,
};

const OTHERS: Record<string, Sentence> = {
  'display.paired': (b) => `Screen “${b.name}” is paired.`,
  'display.assigned': (b, w) => `${w.display(b.display)} shows something else.`,
  'displays.assigned': (b) => `${plural(b.displays.length, 'screen shows', 'screens show')} something else.`,
  'display.grouped': (b, w) =>
    b.group === null ? `${w.display(b.display)} left its group.` : `${w.display(b.display)} joined “${b.group}”.`,
  'displays.identified': () => 'Screens said who they are.',
  'display.reloaded': (b, w) => `${w.display(b.display)} started its page anew.`,
  'display.themed': (b, w) => `${w.display(b.display)} is ${b.theme}.`,
  'display.cues-set': (b, w) =>
    `${w.display(b.display)} ${b.sound ? 'sounds' : 'is silent'} and ${b.flash ? 'flashes' : 'does not flash'} at levels.`,
  'display.removed': (b, w) => `${w.display(b.display)} was removed.`,
  'announcement.made': () => 'An announcement was put on the screens.',
  'slide.written': (b, w) => `A slide was written: ${w.name(b.slide)}`,
  'slide.removed': () => 'A slide was removed.',
  'announcement.cleared': () => 'An announcement was taken off the screens.',
  'venue.created': (b) => `The venue ${b.name} was made.`,
  'device.enrolled': () => 'A device was enrolled.',
  'device.revoked': () => 'A device was taken out of service.',
  'device.suspected': () => 'A device was found to be a copy.',
  'user.added': (b, w) => `${w.name(b.user)} joined the staff.`,
  'user.removed': (b, w) => `${w.name(b.user)} left the staff.`,
  'user.roles-set': (b, w) => `${w.name(b.user)} has other roles.`,
  'session.opened': (b, w) => `${w.name(b.user)} unlocked a device.`,
  'session.closed': (b, w) => `${w.name(b.user)} locked a device.`,
  'access/policy.adopted': () => 'The rules of access changed.',
  'conflict.settled': () => 'A conflict was settled.',
  'act.reverted': () => 'An act was undone.',
  'act.restored': () => 'An undone act was put back.',
  'time.corrected': () => 'The venue’s clock was set right.',
  'segment.opened': () => 'The venue’s record went on.',
  'fold.adopted': () => 'The program was updated.',
};

const ALL: Record<string, Sentence> = { ...TOURNAMENT, ...FLOOR, ...LEAGUE, ...OTHERS };

/** Total: a kind that this version doesn't know is named as such. */
export function actSentence(subject: string, kind: string, body: unknown, words: Words): string {
  const sentence = ALL[`${subject.split('/')[0]}/${kind}`] ?? ALL[kind];
  try {
    return sentence?.(body, words) ?? `Something this version doesn’t know (${kind}).`;
  } catch {
    return `Something this version can’t read (${kind}).`;
  }
}
