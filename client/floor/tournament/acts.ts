/** What the floor does in a tournament: each is one or a few events, with the sentence that says what came of it. */
import { placeRefusal } from '../../../src/tournament/alternates.ts';
import { drawFor } from '../../../src/tournament/drawing.ts';
import { placesOf } from '../../../src/tournament/places.ts';
import { seatKey } from '../../../src/tournament/seating.ts';
import type { ActResult } from '../../device/types.ts';
import { floorText } from '../../text/floor.ts';
import type { Desk } from '../desk.tsx';
import { newPlayer } from '../person/new-player.ts';
import type { TournamentFacts } from './create-tournament.tsx';

const text = floorText.did;

/** 128 bits for a draw that anyone can replay ([SEAT-1]). */
export const freshSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** By player: the stack at the start of the hand, and who won it. */
export type KnownOfBusts = { readonly [player: string]: { stack?: number; eliminator?: string } | undefined };

export interface TournamentActs {
  do(kind: string, body?: object): Promise<ActResult>;
  bust(player: string): Promise<ActResult>;
  /** In the order given, the first having gone out first; or all in one hand, where stacks rank them ([BUST-2]). */
  bustSeveral(players: readonly string[], oneHand: boolean, known?: KnownOfBusts): Promise<ActResult>;
  /** `quiet`: part of an act that speaks for itself. */
  register(player: string, began: number, quiet?: boolean): Promise<ActResult>;
  /** Registers; where the tournament is full, they wait as an alternate ([ENTRY-5]). */
  enter(player: string, began: number): Promise<ActResult>;
  enterNew(name: string, began: number): Promise<void>;
  /** The new player's id, once they are known and registered. */
  registerNew(name: string, began: number, quiet?: boolean): Promise<string | undefined>;
  reenter(player: string, quiet?: boolean): Promise<ActResult>;
  /** Seats for the first so many of the unseated as there are open seats. */
  draw(): Promise<ActResult | undefined>;
  drawFor(player: string): Promise<ActResult>;
  seatOrMove(player: string, seat: string): Promise<ActResult>;
  addTable(): Promise<ActResult>;
}

export function tournamentActs(desk: Desk, tournament: TournamentFacts): TournamentActs {
  const { subject, state } = tournament;
  const act = (kind: string, body: object = {}, say?: () => string | undefined) =>
    desk.act(subject, kind, body, say ? { say } : {});
  const words = () => desk.words(subject);
  const entryOf = (player: string) => state().get('players', player)?.entry ?? 1;

  function placeOf(player: string): number | undefined {
    return placesOf(state()).find((place) => place.player === player)?.place;
  }
  function bustedIn(player: string): string {
    const place = placeOf(player);
    return place === undefined
      ? text.busted(words().name(player))
      : text.bustedIn(words().name(player), words().ordinal(place));
  }
  const seatedAt = (player: string) => () => {
    const seat = state().get('players', player)?.seat;
    return seat ? text.drew(words().name(player), words().seat(seat)) : undefined;
  };
  const drawn = (players: readonly string[]) => ({ ...drawFor(state(), players, freshSeed()) });
  const openSeats = () => drawn([]).pool.reduce((sum, { seats }) => sum + seats.length, 0);

  function bustSeveral(players: readonly string[], oneHand: boolean, known: KnownOfBusts = {}): Promise<ActResult> {
    const busts = players.map((player) => ({ player, entry: entryOf(player), ...known[player] }));
    if (busts.length === 1) return act('player.busted', busts[0], () => bustedIn(players[0]!));
    return act('players.busted', { busts, oneHand }, () => text.bustedSeveral(words().names(players)));
  }

  return {
    do: (kind, body) => act(kind, body),
    bust: (player) => bustSeveral([player], false),
    bustSeveral,
    register: (player, began, quiet = false) => desk.act(subject, 'player.registered', { player, began }, { quiet }),
    enter(player, began) {
      const waits = placeRefusal(state(), player) !== undefined;
      return act(waits ? 'alternate.listed' : 'player.registered', { player, began });
    },
    async enterNew(name, began) {
      const player = await newPlayer(desk, name);
      if (player !== undefined) await this.enter(player, began);
    },
    async registerNew(name, began, quiet = false) {
      const player = await newPlayer(desk, name);
      if (player === undefined) return undefined;
      const entered = await desk.act(subject, 'player.registered', { player, began }, { quiet });
      return entered.type === 'done' ? player : undefined;
    },
    reenter: (player, quiet = false) =>
      desk.act(subject, 'player.reentered', { player, entry: entryOf(player) + 1 }, { quiet }),
    async draw() {
      const players = tournament.unseated().slice(0, openSeats());
      if (players.length === 0) return undefined;
      return act('seats.drawn', drawn(players), players.length === 1 ? seatedAt(players[0]!) : undefined);
    },
    drawFor: (player) => act('seats.drawn', drawn([player]), seatedAt(player)),
    seatOrMove(player, seat) {
      const from = state().get('players', player)?.seat;
      return from ? act('player.moved', { player, from, to: seat }) : act('player.seated', { player, seat });
    },
    addTable() {
      const taken = new Set([...state().rows('tables')].map(({ number }) => number));
      let number = 1;
      while (taken.has(number) || state().has('seats', seatKey(`t${number}`, 1))) number++;
      return act('table.added', { table: `t${number}`, number });
    },
  };
}
