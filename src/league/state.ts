/** One league's state. Subject `league/<id>`. */
import type { KernelTables } from '../kernel/entry.ts';
import type { Reader } from '../kernel/layer.ts';
import type { Formula } from './points.ts';

export type PlayerId = string;

/** Id `this`. */
export interface LeagueRow {
  readonly name: string;
  readonly formula: Formula;
}

/** By the tournament's id: what follows `tournament/`. */
export interface CountedRow {
  /** Entries with re-entries, for formulas that ask for them. */
  readonly entries: number;
  /** Players by place, best first; who ties stands in one group. */
  readonly places: readonly (readonly PlayerId[])[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How often its results were counted: more than once after corrections. */
  readonly times: number;
}

export interface LeagueTables extends KernelTables {
  league: LeagueRow;
  counted: CountedRow;
}

export type League = Reader<LeagueTables>;

export const THIS = 'this';
