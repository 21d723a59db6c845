/**
 * Simulated venues, as many as asked for:
 *
 *   npm run simulate -- [--seeds N] [--from S] [--acts A] [--faults name,name]
 *
 * A seed that fails prints what was done in it and how to run it again. Exit code 1 when any failed.
 */
import { Failure, simulate } from './simulate.ts';
import { addTotals, noTotals, totalsLine } from './totals.ts';
import type { FaultName } from './trouble.ts';

/** After so many failures a run ends: they will have one cause. */
const MOST_FAILURES = 5;
const TRACE_LINES = 40;

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const number = (name: string, otherwise: number): number => Number(argument(name) ?? otherwise);

const seeds = number('seeds', 1000);
const from = number('from', 1);
const acts = number('acts', 300);
const faults = argument('faults')?.split(',').filter(Boolean) as FaultName[] | undefined;

const sum = noTotals();
const failed: number[] = [];
const begun = performance.now();
let told = begun;
for (let seed = from; seed < from + seeds && failed.length < MOST_FAILURES; seed++) {
  try {
    addTotals(sum, await simulate(seed, { acts, faults }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failed.push(seed);
    console.error(`\n${error.trace.slice(-TRACE_LINES).join('\n')}\n${error.message}`);
    console.error((error.cause as Error).stack);
  }
  if (performance.now() - told < 10_000) continue;
  told = performance.now();
  const seconds = (told - begun) / 1000;
  console.log(
    `${seed - from + 1} of ${seeds} seeds, ${sum.acts} acts, ${failed.length} failed, ${seconds.toFixed(0)} s`,
  );
}
console.log(totalsLine(sum));
console.log(failed.length === 0 ? 'all hold' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
