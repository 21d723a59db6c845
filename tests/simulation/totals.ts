/** What a run did: a simulation that did nothing proves nothing. */
const COUNTED = [
  'acts',
  'commits',
  'flushes',
  'refusedFlushes',
  'edgeCrashes',
  'edgeRestores',
  'tabletCrashes',
  'partitions',
  'lost',
  'doubled',
  'clockJumps',
  'timeCorrections',
  'seals',
  'joinsByCheckpoint',
  'meetings',
  'superseded',
  'leftOut',
  'gapsInDevices',
  'chainsRefused',
  'gaps',
  'chainGaps',
  'rolledOutboxes',
  'undone',
  'restored',
  'settled',
  'conflicts',
  'refusedVerdicts',
  'heldVerdicts',
  'dueActs',
  'copies',
  'copiedDevices',
  'comparedStates',
] as const;

export type Totals = Record<(typeof COUNTED)[number], number>;

export const noTotals = (): Totals => Object.fromEntries(COUNTED.map((what) => [what, 0])) as Totals;

export function addTotals(sum: Totals, more: Totals): void {
  for (const what of COUNTED) sum[what] += more[what];
}

export const totalsLine = (totals: Totals): string =>
  Object.entries(totals)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
