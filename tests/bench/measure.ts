/** How a figure is taken: some runs to warm up, then an odd number that count, and their median. */
import { parseArgs } from 'node:util';

export interface Figure {
  readonly suite: string;
  readonly name: string;
  /** Median of the runs. */
  readonly value: number;
  readonly unit: string;
  readonly runs: readonly number[];
  /** Which of several that were measured side by side. */
  readonly server?: string | undefined;
  /** What the figure aims for, in words; compared by people, never asserted. */
  readonly aim?: string | undefined;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } }, strict: false });
/** `npm run bench -- --runs N`. */
export const RUNS = Number(values.runs);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export interface Measuring {
  readonly unit: string;
  readonly aim?: string;
  readonly warmUp?: number;
  readonly runs?: number;
}

/** Take a figure from a function that returns one run's value. */
export async function measure(
  suite: string,
  name: string,
  options: Measuring,
  run: () => number | Promise<number>,
): Promise<Figure> {
  for (let i = 0; i < (options.warmUp ?? 1); i++) await run();
  const runs: number[] = [];
  for (let i = 0; i < (options.runs ?? RUNS); i++) runs.push(await run());
  return { suite, name, value: median(runs), unit: options.unit, runs, aim: options.aim };
}

/** Milliseconds that `act` takes. */
export async function timed(act: () => unknown): Promise<number> {
  const begin = performance.now();
  await act();
  return performance.now() - begin;
}

/** Median and 99th percentile of each run's many values, and the medians of those over the runs. */
export async function* measureSpread(
  suite: string,
  name: string,
  options: Measuring,
  run: () => Promise<readonly number[]>,
): AsyncGenerator<Figure> {
  for (let i = 0; i < (options.warmUp ?? 1); i++) await run();
  const runs: (readonly number[])[] = [];
  for (let i = 0; i < (options.runs ?? RUNS); i++) runs.push(await run());
  const { unit, aim } = options;
  const p50 = runs.map(median);
  const p99 = runs.map((values) => percentile(values, 0.99));
  yield { suite, name: `${name}, p50`, value: median(p50), unit, runs: p50 };
  yield { suite, name: `${name}, p99`, value: median(p99), unit, runs: p99, aim };
}
