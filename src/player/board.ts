/** Board `player.<id>`: all that a phone is told of its player, on the floor, in tournaments, and of its own acts. */
import { type FloorTables, type PlayerBoard, personOf, playerBoard } from '../floor/index.ts';
import type { Reader } from '../kernel/layer.ts';
import type { State as TournamentState } from '../tournament/fields.ts';
import type { OwnAct } from './acts.ts';
import { type OwnTournament, ownTournament, type Places } from './tournaments.ts';

export interface PhoneBoard extends PlayerBoard {
  /** Those that the player has a part in or asked to hear of, by id. */
  readonly tournaments: readonly OwnTournament[];
  /** The latest first. */
  readonly acts: readonly OwnAct[];
}

export interface PhoneSources {
  readonly floor: Reader<FloorTables>;
  readonly tournaments: Iterable<{ readonly id: string; readonly state: TournamentState; readonly places?: Places }>;
  readonly acts: readonly OwnAct[];
  name(player: string): string;
}

/** Undefined for a player who is not known or erased. One who was merged into another is shown that other's. */
export function phoneBoard(sources: PhoneSources, player: string): PhoneBoard | undefined {
  const { floor, acts } = sources;
  const person = personOf(floor, player);
  const board = playerBoard(floor, person, sources.name(person));
  if (!board) return undefined;
  const interests = new Set(board.interests);
  const tournaments: OwnTournament[] = [];
  for (const { id, state, places } of sources.tournaments) {
    const own = ownTournament(state, id, person, { interested: interests.has(id), ...(places && { places }) });
    if (own) tournaments.push(own);
  }
  return { ...board, tournaments: tournaments.sort((a, b) => (a.id < b.id ? -1 : 1)), acts };
}
