/** What a run did: a simulation that did nothing proves nothing. */
export interface Totals {
  acts: number;
  commits: number;
  flushes: number;
  refusedFlushes: number;
  edgeCrashes: number;
  edgeRestores: number;
  tabletCrashes: number;
  partitions: number;
  lost: number;
  doubled: number;
  clockJumps: number;
  timeCorrections: number;
  seals: number;
  joinsByCheckpoint: number;
  meetings: number;
  superseded: number;
  leftOut: number;
  chainsRefused: number;
  gaps: number;
  chainGaps: number;
  rolledOutboxes: number;
  undone: number;
  restored: number;
  settled: number;
  conflicts: number;
  refusedVerdicts: number;
  heldVerdicts: number;
  dueActs: number;
  copiedDevices: number;
  comparedStates: number;
}

export const noTotals = (): Totals => ({
  ...{ acts: 0, commits: 0, flushes: 0, refusedFlushes: 0, edgeCrashes: 0, edgeRestores: 0, tabletCrashes: 0 },
  ...{ partitions: 0, lost: 0, doubled: 0, clockJumps: 0, timeCorrections: 0, seals: 0, joinsByCheckpoint: 0 },
  ...{
    meetings: 0,
    superseded: 0,
    leftOut: 0,
    chainsRefused: 0,
    gaps: 0,
    chainGaps: 0,
    rolledOutboxes: 0,
    undone: 0,
    restored: 0,
  },
  ...{ settled: 0, conflicts: 0, refusedVerdicts: 0, heldVerdicts: 0, dueActs: 0, copiedDevices: 0 },
  comparedStates: 0,
});

export function addTotals(sum: Totals, more: Totals): void {
  for (const key of Object.keys(sum) as (keyof Totals)[]) sum[key] += more[key];
}

export const totalsLine = (totals: Totals): string =>
  Object.entries(totals)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
