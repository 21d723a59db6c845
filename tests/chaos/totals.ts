/** What a run did: one that did nothing proves nothing. */

/** Everything that can go wrong here, each with what it is. */
export const FAULTS = {
  kill: 'the edge is killed with -9',
  killInSync: 'the edge is killed between a write and its fsync, and now and then the power is gone with it',
  syncError: 'an fsync of the edge fails, and now and then what it should have kept is lost',
  diskFull: 'the edge’s writes fail: no space left on the device',
  smallDisk: 'the edge’s small disk is filled up',
  slowDisk: 'every fsync of the edge takes long',
  frozen: 'the edge stands still for a while, with its sockets open',
  netCut: 'the edge’s network namespace is cut off',
  netPoor: 'the edge’s network namespace is slow and loses packets',
  restored: 'the edge’s data is put back to an older copy',
  twoEdges: 'a second edge serves a part of the room from a copy of the data',
  promoted: 'the same, and the second has taken a higher term',
  edgeClock: 'the edge’s clock is stepped',
  tabletClock: 'a tablet’s clock is stepped',
  cut: 'a tablet’s line is cut',
  silent: 'what a tablet’s line carries is gone, and the line stands',
  slow: 'a tablet’s line is slow',
  lossy: 'a tablet’s line loses packets and tears',
  reload: 'a tablet’s page is loaded anew',
  replaced: 'a tablet is lost for good, and another comes',
} as const;

export type Fault = keyof typeof FAULTS;
export const ALL_FAULTS = Object.keys(FAULTS) as Fault[];

const COUNTED = [
  'venues',
  'rounds',
  'acts',
  'refusedOnTablet',
  'entries',
  'conflicts',
  'undone',
  'kills',
  'tornTransactions',
  'restarts',
  'copies',
  'tornLines',
  'swallowedBytes',
  'chainsAsked',
  'chainsBrought',
  'chainsRefused',
  'termsRaised',
  'disksRead',
  'promisesChecked',
  'statesCompared',
] as const;

export type Totals = Record<(typeof COUNTED)[number], number> & { readonly faults: Record<Fault, number> };

const zeros = <T extends string>(names: readonly T[]): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;

export const noTotals = (): Totals => ({ ...zeros(COUNTED), faults: zeros(ALL_FAULTS) });

export function addTotals(sum: Totals, more: Totals): void {
  for (const what of COUNTED) sum[what] += more[what];
  for (const fault of ALL_FAULTS) sum.faults[fault] += more.faults[fault];
}

/** What it did, in a sentence. */
export function countsLine(totals: Totals): string {
  const hit = ALL_FAULTS.filter((fault) => totals.faults[fault] > 0);
  const faults = hit.reduce((sum, fault) => sum + totals.faults[fault], 0);
  const count = (number: number, what: string) => `${number.toLocaleString('en')} ${what}`;
  return [
    count(totals.acts, 'acts'),
    count(totals.kills, 'kills'),
    `${count(faults, 'faults')} of ${hit.length} sorts`,
    count(totals.conflicts, 'conflicts'),
    `${count(totals.rounds, 'rounds')} in ${count(totals.venues, 'venues')}`,
  ].join(', ');
}

export function totalsTable(totals: Totals): string {
  const line = (name: string, count: number) => `  ${name.padEnd(20)} ${String(count).padStart(8)}`;
  const counts = COUNTED.map((what) => line(what, totals[what]));
  const faults = ALL_FAULTS.map((fault) => `${line(fault, totals.faults[fault])}  ${FAULTS[fault]}`);
  return ['counted', ...counts, 'faults', ...faults].join('\n');
}
