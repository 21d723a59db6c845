/**
 * Real edges and tablets, and everything that can go wrong between them:
 *
 *   npm run chaos -- [--seed S] [--minutes M | --venues N] [--trace]
 *
 * One venue a seed, from S on, until the time is over. What breaks prints what was done, the seed, and how to run it
 * again; then it ends with exit code 1.
 */
import { ChaosFailure, chaos } from './chaos.ts';
import { countsLine, noTotals, totalsTable } from './totals.ts';

const TRACE_LINES = 60;

const argument = (name: string): number | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : Number(process.argv[at + 1]);
};

const first = argument('seed') ?? 1;
const venues = argument('venues') ?? Number.POSITIVE_INFINITY;
const minutes = argument('minutes') ?? (argument('venues') === undefined ? 2 : Number.POSITIVE_INFINITY);
const until = performance.now() + minutes * 60_000;

const tell = (line: string) => console.log(line);
const heard = process.argv.includes('--trace') ? tell : () => {};

const sum = noTotals();
try {
  for (let seed = first; seed < first + venues && performance.now() < until; seed++)
    await chaos(seed, sum, { tell, heard, until });
  console.log(totalsTable(sum));
  console.log(`${countsLine(sum)}: all holds`);
} catch (error) {
  if (!(error instanceof ChaosFailure)) throw error;
  console.log(totalsTable(sum));
  console.error(`\n${error.trace.slice(-TRACE_LINES).join('\n')}\n${error.message}`);
  console.error((error.cause as Error).stack);
  process.exitCode = 1;
}
