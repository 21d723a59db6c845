/** A conflict in words: what happened, who did what and when on both sides, and what each way out does. */
import type { Act } from '../../../src/kernel/kind.ts';
import type { Plain } from '../../../src/kernel/plain.ts';
import type { OpenConflict } from '../../device/types.ts';
import { actSentence } from '../../text/acts.ts';
import { floorText } from '../../text/floor.ts';
import { refusalSentence } from '../../text/refusals.ts';
import type { Words } from '../../text/words.ts';
import type { ConflictSide } from '../../ui/conflict-card.tsx';
import type { Desk } from '../desk.tsx';
import { whoWords } from '../device-names.ts';

const text = floorText.conflicts;
/** How far back the act that stands is looked for. */
const LINES_SEARCHED = 2000;

type Details = { readonly [detail: string]: Plain | undefined };

export interface ConflictWords {
  readonly title: string;
  readonly detail: string;
  readonly sides: readonly ConflictSide[];
  readonly ways: readonly { readonly label: string; readonly act: Act }[];
}

export function conflictWords(desk: Desk, open: OpenConflict): ConflictWords {
  const { conflict, subject } = open;
  const words = desk.words(subject);
  const has = conflict.sort === 'notice';
  const stands = standing(desk, open, words);
  const refusedSafe = stands.length > 0 ? text.refusedSafe : text.refusedAlone;
  return {
    title: refusalSentence(conflict.code, conflict.details, words),
    detail: has ? text.noticeSafe : conflict.sort === 'verdict' ? text.verdictSafe : refusedSafe,
    sides: [...stands, { ...sideOf(desk, open), stands: has }],
    ways: open.ways.map(({ code, act, details }) => ({ label: wayLabel(code, act, details ?? {}, words), act })),
  };
}

function sideOf(desk: Desk, { conflict, subject }: OpenConflict): ConflictSide {
  return {
    who: whoWords(desk, conflict),
    what: actSentence(subject, conflict.kind, conflict.body, desk.words(subject)),
  };
}

/** The act that stands instead, where the refusal points at it; the clock's conflicts name who acted meanwhile. */
function standing(desk: Desk, open: OpenConflict, words: Words): ConflictSide[] {
  const { details, code } = open.conflict;
  if (code === 'clock.late' || code === 'clock.changed') return clockSides(desk, details, words);
  const event = details.since ?? details.first ?? details.call ?? touching(desk, open);
  const line =
    typeof event === 'string'
      ? desk.device.history(open.subject, LINES_SEARCHED).find(({ entry }) => entry.id === event)
      : undefined;
  if (!line) return [];
  const { kind, body } = line.entry;
  return [
    {
      who: whoWords(desk, line.entry),
      what: actSentence(open.subject, kind, body, words),
      stands: true,
    },
  ];
}

/** A cash seat's refusal names the seat; the act that gave it away is the last that touched it. */
function touching(desk: Desk, { conflict, subject }: OpenConflict): string | undefined {
  const { table, seat, player } = conflict.details;
  if (subject !== 'floor') return undefined;
  const { state } = desk.device.view('floor');
  if (typeof table === 'string' && typeof seat === 'number') {
    const key = `${table}.${seat}`;
    return 'player' in (state.get('seats', key) ?? {}) ? state.touchedBy('seats', key) : undefined;
  }
  return typeof player === 'string' ? state.touchedBy('sitting', player) : undefined;
}

function clockSides(desk: Desk, details: Details, words: Words): ConflictSide[] {
  const others = (details.others ?? []) as readonly { device: string; actor: string; at: number }[];
  const asItIs = details.asItIs as { run: string; index: number; remainingMs: number } | undefined;
  const what = asItIs ? text.clockIs(words.row(asItIs.index), words.countdown(asItIs.remainingMs)) : text.clockStands;
  const [latest] = others;
  if (!latest) return [{ who: text.theVenue, what, stands: true }];
  return [{ who: whoWords(desk, latest), what, stands: true }];
}

function wayLabel(code: string, act: Act, details: Details, words: Words): string {
  const body = (act.body ?? {}) as Details;
  const all = { ...body, ...details } as Record<string, never>;
  return text.ways[code]?.(all, words) ?? text.leaveIt;
}
