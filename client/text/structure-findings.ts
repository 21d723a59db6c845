/** What is wrong or odd with a row of a structure, in words that name the row ([STRUCT-2]). */
import type { RefusalCode, StructureRefusal, StructureWarning, WarningCode } from '../../src/structure/check.ts';

type Finding = StructureRefusal | StructureWarning;

const FIELDS: Record<string, string> = {
  type: 'type',
  smallBlind: 'small blind',
  bigBlind: 'big blind',
  ante: 'ante',
  anteKind: 'kind of ante',
  minutes: 'minutes',
  label: 'label',
  colourUp: 'chips to colour up',
  begins: 'beginning',
  game: 'game',
  rotation: 'rotation',
  handsEach: 'number of hands',
  bringIn: 'bring-in',
  smallBet: 'small bet',
  bigBet: 'big bet',
};

const field = (finding: Finding): string => FIELDS[finding.field ?? ''] ?? finding.field ?? 'value';
const found = (finding: Finding): string => (finding.found ? ` (“${finding.found}”)` : '');

const WORDS: Record<RefusalCode | WarningCode, (finding: Finding) => string> = {
  'structure.no-level': () => 'there is no level. A structure needs at least one.',
  'structure.too-long': () => 'there are more rows than a structure can have (200).',
  'blind.falls': (f) =>
    `the ${field(f)} falls${f.found ? ` to ${f.found}` : ''}. Blinds may only fall where a new game or a rollback begins.`,
  'blind.small-above-big': (f) =>
    f.field === 'smallBet' ? 'the small bet is above the big bet.' : 'the small blind is above the big blind.',
  'blind.missing': () => 'nothing has to be posted: no blind, no ante and no bring-in.',
  'bring-in.above-bet': () => 'the bring-in is above the small bet that completes it.',
  'ante.kind-missing': () => 'there is an ante, but not who posts it (each player or the big blind).',
  'duration.not-positive': () => 'it lasts no time at all.',
  'duration.too-long': () => 'it lasts longer than a day.',
  'number.not-whole': (f) => `the ${field(f)} is not a whole number${found(f)}.`,
  'number.too-large': (f) => `the ${field(f)} is too large${found(f)}.`,
  'number.negative': (f) => `the ${field(f)} is below zero${found(f)}.`,
  'number.missing': (f) => `the ${field(f)} is missing.`,
  'type.unknown': (f) => `it is neither a level nor a break${found(f)}.`,
  'ante-kind.unknown': (f) => `the kind of ante isn’t known${found(f)}.`,
  'begins.unknown': (f) => `what begins there isn’t known${found(f)}.`,
  'label.too-long': (f) => `the ${field(f)} is too long.`,
  'list.too-long': (f) => `the ${field(f)} has too many entries.`,
  'column.missing': (f) => `the column “${f.field ?? ''}” is missing.`,
  'cell.too-many': () => 'it has more cells than there are columns.',
  'quote.open': () => 'a quotation mark is never closed.',
  'json.unreadable': () => 'the text looks like JSON, but can’t be read.',
  'json.shape': (f) => (f.field ? `“${f.field}” isn’t what it should be.` : 'this row isn’t what it should be.'),
  'level.repeats': () => 'the level is the same as the one before.',
  'blind.repeats': (f) => `the ${field(f)} is the same as before.`,
  'bet.falls': (f) => `the ${field(f)} falls${f.found ? ` to ${f.found}` : ''}.`,
  'blind.steep': (f) => `the ${field(f)} rises more than two and a half times${f.found ? `, to ${f.found}` : ''}.`,
  'blind.no-chip': (f) => `no chip in play can post the ${field(f)}${found(f)}.`,
};

/** What is wrong or odd, without the row: for a place that shows which row it is. */
export const findingAlone = (finding: Finding): string => {
  const words = WORDS[finding.code](finding);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** "Row 7: the small blind falls to 300. …" Row 0 is the structure as a whole. */
export function findingWords(finding: Finding): string {
  return finding.row > 0 ? `Row ${finding.row}: ${WORDS[finding.code](finding)}` : findingAlone(finding);
}
