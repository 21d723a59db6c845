/** What concerns the player now, of their board and of what they have done since: the first screenful. */
import type { OwnCall, OwnEntry, OwnTournament, PhoneBoard } from '../phone/phone-board.ts';
import { type PhoneAct, waitingFor } from '../phone/select-acts.ts';

/** A call that is to be answered, or was. */
export interface CallNow {
  readonly entry: OwnEntry;
  readonly call: OwnCall;
  /** What the player said, while the venue hasn't answered. */
  readonly said: 'coming' | 'leave' | 'more' | undefined;
}

export interface PlaceNow {
  readonly entry: OwnEntry;
  /** What the player does about it, while the venue hasn't answered. */
  readonly doing: 'leaving' | 'checkingIn' | undefined;
}

/** Calls, the one that runs out first before the others. [LIST-9] */
export function callsNow(board: PhoneBoard | undefined, acts: readonly PhoneAct[]): CallNow[] {
  return (board?.lists ?? [])
    .flatMap((entry) => (entry.call ? [{ entry, call: entry.call, said: said(entry.call, acts) }] : []))
    .sort((a, b) => a.call.deadline - b.call.deadline);
}

function said({ call }: OwnCall, acts: readonly PhoneAct[]): CallNow['said'] {
  const act = waitingFor(acts, ['call.answered', 'call.extended'], (body) => body.call === call);
  if (!act) return undefined;
  return act.kind === 'call.extended' ? 'more' : act.body.answer;
}

/** Places on lists that nobody is called from. */
export function placesNow(board: PhoneBoard | undefined, acts: readonly PhoneAct[]): PlaceNow[] {
  return (board?.lists ?? [])
    .filter(({ call }) => call === null)
    .map((entry) => ({ entry, doing: doing(entry, acts) }));
}

function doing(entry: OwnEntry, acts: readonly PhoneAct[]): PlaceNow['doing'] {
  const leaves = waitingFor(acts, ['waitlist.left'], ({ game }) => game === entry.game);
  if (leaves || waitingFor(acts, ['lists.left'])) return 'leaving';
  return !entry.present && waitingFor(acts, ['waitlist.checked-in']) ? 'checkingIn' : undefined;
}

/** [LIST-10] Joins that the venue hasn't answered: shown as such, and in no place. */
export function joinsNow(board: PhoneBoard | undefined, acts: readonly PhoneAct[]): PhoneAct[] {
  const games = new Set((board?.lists ?? []).map(({ game }) => game));
  const joins = acts.filter(({ kind, body }) => kind === 'waitlist.joined' && !games.has(body.game));
  const newest = new Map(joins.filter(({ state }) => state !== 'refused').map((act) => [act.body.game, act]));
  return [...newest.values()];
}

/** Tournaments that go on and that the player is in, or waits for; where they are sent comes first. */
export function tournamentsNow(board: PhoneBoard | undefined): OwnTournament[] {
  const live = (board?.tournaments ?? []).filter(
    ({ status, phase }) => (status === 'in' || status === 'alternate') && phase !== 'finished' && phase !== 'cancelled',
  );
  return live.sort((a, b) => Number(b.move !== null) - Number(a.move !== null));
}

/** Tournaments that the player has a part in, or had. */
export const tournamentsOf = (board: PhoneBoard | undefined): OwnTournament[] =>
  (board?.tournaments ?? []).filter(({ status }) => status !== 'interested');

export const refusedNow = (acts: readonly PhoneAct[]): PhoneAct[] => acts.filter(({ state }) => state === 'refused');
