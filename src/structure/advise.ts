/**
 * The structure advisor: levels that end near a wanted length, from players, starting stack and chips.
 *
 * The end is where `estimateEnd` sees it, so the blinds must grow from a first level that leaves the stacks some
 * play to a twentieth of all chips in the wanted time. Of the many pairs of a first blind and a level's length that
 * do, the one is taken that comes closest to what players are used to: 75 to 200 big blinds to begin with, blinds
 * growing by a third to a half from level to level. Its rungs are then chosen together (`climb.ts`).
 */

import { climb } from './climb.ts';
import { BLINDS_AT_END, type EndEstimate, estimateEnd } from './estimate.ts';
import { type Rung, rungsUpTo } from './ladder.ts';
import { MAX_CHIPS_IN_ROW } from './limits.ts';
import { measureOf } from './measure.ts';
import type { StructureRow } from './structure.ts';

export interface AdviceWish {
  readonly players: number;
  readonly startingStack: number;
  /** Re-entries, re-buys and add-ons that are expected, in starting stacks. */
  readonly extraStacks?: number | undefined;
  readonly chipSet: readonly number[];
  /** From the first level's start to the end, breaks included. */
  readonly minutes: number;
  /** Left out, the advisor chooses. */
  readonly levelMinutes?: number | undefined;
  /** Play between breaks; default 90. */
  readonly breakEvery?: number | undefined;
  /** Default 10; 0 for no breaks. */
  readonly breakMinutes?: number | undefined;
  readonly ante?: 'none' | 'big_blind' | undefined;
}

export interface Advice {
  readonly rows: readonly StructureRow[];
  readonly levelMinutes: number;
  /** All chips that the estimate counts on. */
  readonly chips: number;
  readonly estimate: EndEstimate;
}
/** What is wanted can't be meant: the field that says why. */
export interface NoAdvice {
  readonly refused: 'players' | 'startingStack' | 'chipSet' | 'minutes';
}

const LEVEL_MINUTES = [3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120];
const USUAL_MINUTES = new Set([10, 12, 15, 20, 25, 30, 40, 60]);
const LEAST_MINUTES = 20;
const MOST_MINUTES = 7 * 24 * 60;
const MOST_LEVELS = 80;
/** Fewer big blinds than these make no tournament. */
const LEAST_DEPTH = 10;
/** Plans whose blinds are tried out, best first. */
const TRIES = 12;

/** What the levels are built by, before their blinds are chosen. */
interface Plan {
  readonly first: Rung;
  readonly levels: number;
  readonly levelMinutes: number;
  readonly growth: number;
  /** Smaller is better. */
  readonly strain: number;
}

export function adviseStructure(wish: AdviceWish): Advice | NoAdvice {
  const fault = faultOf(wish);
  if (fault) return { refused: fault };
  const chipSet = [...wish.chipSet].sort((a, b) => a - b);
  const chips = wish.startingStack * (wish.players + (wish.extraStacks ?? 0));
  const rungs = rungsUpTo(Math.min(chips, MAX_CHIPS_IN_ROW), chipSet);
  if (!rungs.some(({ big }) => big * LEAST_DEPTH <= wish.startingStack)) return { refused: 'startingStack' };
  const advised = plansFor(wish, rungs, chips)
    .slice(0, TRIES)
    .flatMap((plan) => buildPlan(plan, wish, rungs, chipSet, chips));
  const off = ({ estimate }: Advice) => Math.abs(estimate.minutes / wish.minutes - 1);
  // Plans come best first: the first that keeps its promise once its blinds stand.
  return (
    advised.find((each) => off(each) <= 0.1) ?? advised.sort((a, b) => off(a) - off(b))[0] ?? { refused: 'minutes' }
  );
}

function faultOf({
  players,
  startingStack,
  chipSet,
  minutes,
  extraStacks = 0,
}: AdviceWish): NoAdvice['refused'] | undefined {
  const whole = (value: number, least: number, most: number) =>
    Number.isSafeInteger(value) && value >= least && value <= most;
  if (!whole(players, 2, 100_000) || !whole(extraStacks, 0, 1_000_000)) return 'players';
  if (!whole(startingStack, 1, 1_000_000_000)) return 'startingStack';
  if (chipSet.length === 0 || !chipSet.every((chip) => whole(chip, 1, MAX_CHIPS_IN_ROW))) return 'chipSet';
  return whole(minutes, LEAST_MINUTES, MOST_MINUTES) ? undefined : 'minutes';
}

/** Breaks come after every so many levels; Infinity for none. */
const levelsBetween = (wish: AdviceWish, levelMinutes: number): number =>
  wish.breakMinutes === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.round((wish.breakEvery ?? 90) / levelMinutes));

/** Every pair of a first level and a level's length, with the number of levels that comes closest; best first. */
function plansFor(wish: AdviceWish, rungs: readonly Rung[], chips: number): Plan[] {
  const lengths = wish.levelMinutes ? [wish.levelMinutes] : LEVEL_MINUTES;
  const firsts = rungs.filter(({ big }) => big * LEAST_DEPTH <= wish.startingStack && big * 500 >= wish.startingStack);
  const lowest = rungs[0]!;
  const plans = (firsts.length > 0 ? firsts : [lowest]).flatMap((first) =>
    lengths.flatMap((levelMinutes) => planOf(first, levelMinutes, wish, rungs, chips)),
  );
  return plans.sort((a, b) => a.strain - b.strain);
}

function planOf(first: Rung, levelMinutes: number, wish: AdviceWish, rungs: readonly Rung[], chips: number): Plan[] {
  const between = levelsBetween(wish, levelMinutes);
  const lengthOf = (levels: number) =>
    (levels - 0.5) * levelMinutes + Math.floor((levels - 1) / between) * (wish.breakMinutes ?? 10);
  const end = chips / BLINDS_AT_END;
  const most = Math.min(MOST_LEVELS, rungs.filter(({ big }) => big >= first.big && big < end).length + 1);
  let levels = 2;
  while (levels < most && lengthOf(levels) < wish.minutes) levels++;
  const closest = [levels - 1, levels].filter((count) => count >= 2);
  return closest.map((count) => {
    const growth = Math.max(1, end / first.big) ** (1 / (count - 1));
    const off = Math.abs(lengthOf(count) / wish.minutes - 1);
    const strain =
      off * 8 +
      (off > 0.1 ? 5 : 0) +
      3 * outside(growth, 1.3, 1.55) +
      outside(wish.startingStack / first.big, 75, 200) +
      (USUAL_MINUTES.has(levelMinutes) ? 0 : 0.15) +
      (first.usual ? 0 : 0.3);
    return { first, levels: count, levelMinutes, growth, strain };
  });
}

/** How far a value lies outside of a band, as a logarithm; 0 within. */
const outside = (value: number, low: number, high: number): number =>
  Math.max(0, Math.log(low / value), Math.log(value / high));

function buildPlan(
  plan: Plan,
  wish: AdviceWish,
  rungs: readonly Rung[],
  chipSet: readonly number[],
  chips: number,
): Advice[] {
  const climbed = climb(rungs, plan.first, plan.levels, plan.growth, chips);
  if (!climbed) return [];
  const rows = withBreaks(climbed, plan.levelMinutes, wish, chipSet);
  const estimate = estimateEnd(rows, chips);
  return estimate ? [{ rows, levelMinutes: plan.levelMinutes, chips, estimate }] : [];
}

/** Levels with their breaks; a break colours up the chips that nobody needs any more ([CHIP-2]). */
function withBreaks(
  rungs: readonly Rung[],
  minutes: number,
  wish: AdviceWish,
  chipSet: readonly number[],
): StructureRow[] {
  const between = levelsBetween(wish, minutes);
  let inPlay = chipSet;
  return rungs.flatMap(({ small, big }, at): StructureRow[] => {
    const ante = wish.ante === 'none' ? 0 : big;
    const anteKind = ante > 0 ? 'big_blind' : 'none';
    const level: StructureRow = { type: 'level', smallBlind: small, bigBlind: big, ante, anteKind, minutes };
    if (at === 0 || at % between !== 0) return [level];
    const kept = neededFor(rungs.slice(at), inPlay);
    const colourUp = inPlay.filter((chip) => !kept.includes(chip));
    inPlay = kept;
    const pause: StructureRow = { type: 'break', minutes: wish.breakMinutes ?? 10 };
    return [colourUp.length > 0 ? { ...pause, colourUp } : pause, level];
  });
}

/** The chips without the smallest ones that all of these levels can do without. At most ten kinds go at once. */
function neededFor(rungs: readonly Rung[], chips: readonly number[]): readonly number[] {
  let kept = chips;
  while (kept.length > 1 && chips.length - kept.length < 10) {
    const rest = measureOf(kept.slice(1));
    if (!rungs.every(({ small, big }) => small % rest === 0 && big % rest === 0)) return kept;
    kept = kept.slice(1);
  }
  return kept;
}
