/** What the clock board shows at a moment, as words and figures: pure, so that every line of it can be tested. */
import type { Level } from '../../../src/structure/structure.ts';
import type { ClockBoard } from '../../../src/tournament/board.ts';
import { type ClockFacts, clockAt, rowMs } from '../../../src/tournament/clock.ts';
import type { Formats } from '../../text/format.ts';
import { words } from '../words.ts';

export type ClockStatus = 'ready' | 'running' | 'paused' | 'break' | 'finished' | 'cancelled';

export interface Stakes {
  readonly label: string;
  readonly value: string;
  readonly ante: { readonly label: string; readonly inLine: string; readonly value: string } | undefined;
  /** Mixed games: which one is played. */
  readonly game: string | undefined;
}

export interface ClockFact {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}

export interface ClockFace {
  readonly status: ClockStatus;
  readonly statusWord: string;
  /** `Level 7`, `Break`, or what the structure calls it. */
  readonly heading: string;
  readonly numerals: string;
  readonly remainingMs: number;
  /** Share of the row that is over, 0 to 1. */
  readonly progress: number;
  readonly onBreak: boolean;
  /** In a break: of the level after it, which is what players come back to. */
  readonly stakes: Stakes;
  readonly next: Stakes;
  /** In a break that runs: when play goes on, by the clock on the wall. */
  readonly playAt: string | undefined;
  readonly facts: readonly ClockFact[];
  /** Late entry, chips to colour up: one line, or nothing. */
  readonly note: string | undefined;
  readonly winner: string | undefined;
}

/** Undefined when the content is no clock board with at least one level in it (a newer server, or not there yet). */
export function asClockBoard(content: unknown): ClockBoard | undefined {
  const board = content as Partial<ClockBoard> | undefined;
  if (!board?.anchor || !board.players || !board.chips || !board.places || !board.entry) return undefined;
  const playable = Array.isArray(board.rows) && board.rows.some((row) => row.type === 'level');
  return playable && typeof board.name === 'string' ? (board as ClockBoard) : undefined;
}

/** Where in a second the remaining time turns: 0 to 999; 0 while the clock stands. */
export const phaseOf = ({ anchor }: ClockBoard): number =>
  anchor.run === 'running' ? (anchor.at + anchor.remainingMs) % 1000 : 0;

export function clockFace(board: ClockBoard, now: number, formats: Formats): ClockFace {
  const facts = clockAt(board, now);
  const status = statusOf(board, facts);
  const whole = rowMs(board.rows, facts.index);
  return {
    status,
    statusWord: statusWords(board, status, facts.onBreak),
    heading: facts.onBreak ? (facts.row.label ?? words.break) : (facts.row.label ?? words.level(facts.levelNumber)),
    numerals: numeralsOf(facts.remainingMs, formats),
    remainingMs: facts.remainingMs,
    progress: Math.min(1, Math.max(0, 1 - facts.remainingMs / whole)),
    onBreak: facts.onBreak,
    stakes: stakesOf(facts.onBreak ? facts.next.level : facts.level, formats),
    next: stakesOf(facts.next.level, formats),
    playAt: facts.onBreak && facts.endsAt !== null ? words.playAt(formats.timeOfDay(facts.endsAt)) : undefined,
    facts: factsOf(board, facts, formats),
    note: noteOf(board, facts, now, formats),
    winner: board.winner ?? undefined,
  };
}

function statusOf({ phase }: ClockBoard, { run, onBreak }: ClockFacts): ClockStatus {
  if (phase === 'finished' || phase === 'cancelled') return phase;
  if (run !== 'running') return run;
  return onBreak ? 'break' : 'running';
}

/** [BUST-3] Hand for hand the clock stands or is set on by each hand: that, and not its state, is what the room must know. */
function statusWords({ hand }: ClockBoard, status: ClockStatus, onBreak: boolean): string {
  if (hand != null && (status === 'running' || status === 'paused')) return words.handForHand(hand);
  return status === 'paused' && onBreak ? words.pausedBreak : words.status(status);
}

const HOUR = 3_600_000;
const HUNDRED_MINUTES_S = 6000;

/**
 * `12:41`, and `90:00` rather than `1:30:00`: four digits keep their size, which is the point of this board. From a
 * hundred minutes on with hours, smaller.
 */
export function numeralsOf(ms: number, formats: Formats): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (!(seconds < HUNDRED_MINUTES_S)) return formats.countdown(ms);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function stakesOf(level: Level, formats: Formats): Stakes {
  const { smallBlind, bigBlind, smallBet, bigBet, bringIn, ante, anteKind, game } = level;
  const names =
    anteKind === 'big_blind'
      ? { label: words.bigBlindAnte, inLine: words.bigBlindAnte }
      : { label: words.ante, inLine: words.anteInLine };
  const antes = { ...names, value: formats.number(ante) };
  const common = { ante: ante > 0 && anteKind !== 'none' ? antes : undefined, game };
  if (bigBlind > 0) return { label: words.blinds, value: formats.blinds(smallBlind, bigBlind), ...common };
  if (smallBet !== undefined && bigBet !== undefined)
    return { label: words.limits, value: formats.blinds(smallBet, bigBet), ...common };
  return { label: words.bringIn, value: formats.number(bringIn ?? 0), ...common };
}

function factsOf(board: ClockBoard, clock: ClockFacts, formats: Formats): ClockFact[] {
  const { players, chips, places } = board;
  const { bigBlind } = clock.onBreak ? clock.next.level : clock.level;
  const facts: ClockFact[] = [
    { label: words.players, value: `${formats.number(players.left)} / ${formats.number(players.entries)}` },
    {
      label: words.average,
      value: formats.number(chips.average),
      note: bigBlind > 0 ? formats.bigBlinds(chips.average, bigBlind) : undefined,
    },
    { label: words.chips, value: formats.number(chips.inPlay) },
  ];
  if (places.prize > 0) {
    const note = places.toPrizePlaces > 0 ? words.toGo(formats.number(places.toPrizePlaces)) : undefined;
    facts.push({ label: words.places, value: formats.number(places.prize), note });
  }
  if (clock.nextBreak) facts.push({ label: words.breakIn, value: formats.countdown(clock.nextBreak.inMs) });
  return facts;
}

function noteOf({ entry }: ClockBoard, clock: ClockFacts, now: number, formats: Formats): string | undefined {
  const { row } = clock;
  if (row.type === 'break' && row.colourUp?.length)
    return words.colourUp(formats.list(row.colourUp.map(formats.number)));
  if (!entry.open || (entry.closesAt !== null && entry.closesAt <= now)) return undefined;
  if (entry.closesAt === null) return words.entryOpen;
  const left = entry.closesAt - now;
  return left < HOUR ? words.entryCloses(formats.countdown(left)) : words.entryUntil(formats.timeOfDay(entry.closesAt));
}
