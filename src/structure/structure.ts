/**
 * A structure: what is played for how long ([STRUCT-1]). Rows in order, levels and breaks; the last
 * level repeats. Amounts are chips, times whole minutes. Numbers of rows count from 1, as people do.
 */

export type AnteKind = 'none' | 'each_player' | 'big_blind';
export const ANTE_KINDS: readonly AnteKind[] = ['none', 'each_player', 'big_blind'];

/** Why blinds may fall at a row ([STRUCT-2]). */
export type Beginning = 'new_game' | 'rollback';
export const BEGINNINGS: readonly Beginning[] = ['new_game', 'rollback'];

export interface Level {
  readonly type: 'level';
  readonly smallBlind: number;
  readonly bigBlind: number;
  readonly ante: number;
  readonly anteKind: AnteKind;
  readonly minutes: number;
  readonly label?: string | undefined;
  readonly begins?: Beginning | undefined;
  /** Mixed games: what is played in this level ("Stud", "PLO", "HORSE"). */
  readonly game?: string | undefined;
  /** Mixed games that change within the level: played in turn, in this order. */
  readonly rotation?: readonly string[] | undefined;
  /** Hands of each game of the rotation; left out, each is played for one orbit. */
  readonly handsEach?: number | undefined;
  /** Stud: the forced opening bet, beside antes and in place of blinds. */
  readonly bringIn?: number | undefined;
  /** Limit games: bets of the early and the late streets. */
  readonly smallBet?: number | undefined;
  readonly bigBet?: number | undefined;
}

export interface Break {
  readonly type: 'break';
  readonly minutes: number;
  readonly label?: string | undefined;
  /** Chip values that leave play in this break ([CHIP-2]). */
  readonly colourUp?: readonly number[] | undefined;
}

export type StructureRow = Level | Break;

export interface Structure {
  readonly rows: readonly StructureRow[];
}

/** What a published structure may say beside its rows. */
export interface StructureTerms {
  readonly name?: string | undefined;
  readonly startingStack?: number | undefined;
  /** Values of the chips that are used, those that come into play later included. */
  readonly chipSet?: readonly number[] | undefined;
  readonly lateRegistrationUntilLevel?: number | undefined;
  /** `limit: 0`: none; `null`: as many as wanted. */
  readonly reentries?: { readonly limit: number | null } | undefined;
  readonly rebuys?: { readonly untilLevel: number; readonly limit: number | null; readonly chips: number } | undefined;
  readonly addOns?: { readonly at: string; readonly limit: number | null; readonly chips: number } | undefined;
}

export const levelsOf = (structure: Structure): Level[] => structure.rows.filter((row) => row.type === 'level');

/** Minutes from the first level's start to the last row's end, breaks included. */
export const totalMinutes = (structure: Structure): number =>
  structure.rows.reduce((minutes, row) => minutes + row.minutes, 0);

/** What forces the action: the big blind; where there is none, the small bet or the bring-in. Chips. */
export const leadOf = (level: Level): number => level.bigBlind || level.smallBet || level.bringIn || 0;

/** Games by level: level 1 plays the first, and every `levelsEach` levels the next one's turn comes. Rows that are breaks stay. */
export function rotateGames(
  rows: readonly StructureRow[],
  games: readonly string[],
  levelsEach = 1,
): readonly StructureRow[] {
  if (games.length === 0) return rows;
  let level = 0;
  return rows.map((row) =>
    row.type === 'break' ? row : { ...row, game: games[Math.floor(level++ / levelsEach) % games.length] },
  );
}

/** The row that people call "level n", counted from 0; undefined when there is no such level. */
export function rowOfLevel(structure: Structure, level: number): number | undefined {
  let seen = 0;
  const row = structure.rows.findIndex((each) => each.type === 'level' && ++seen === level);
  return row < 0 ? undefined : row;
}
