/** One seed, whole: a venue, its rounds of trouble, and after each what must hold. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Dice } from '../simulation/dice.ts';
import { provideStrace } from '../support/strace.ts';
import { tempDir } from '../support/temp-dir.ts';
import { BLOWS } from './blows.ts';
import { Network } from './network.ts';
import { planOf, type Round } from './plan.ts';
import { addTotals, type Fault, noTotals, type Totals } from './totals.ts';
import { TROUBLES } from './troubles.ts';
import { Venue } from './venue.ts';

const run = promisify(execFile);

const TABLETS = 5;
const NETWORK: readonly Fault[] = ['netCut', 'netPoor'];
/** Of the venue's data, where it lies on a disk that can be filled up. */
const SMALL_DISK = '64m';

export interface ChaosOptions {
  /** Told of each round, and of its end. */
  tell(line: string): void;
  /** Told of everything that is done, as it is done. */
  heard?(line: string): void;
  /** What goes wrong, in place of the seed's own plan. */
  readonly rounds?: readonly Round[];
  /** Modules that its edges load before their own code. */
  readonly planted?: readonly string[];
  /** Longest wait for anything, ms; as long as a busy machine may need, unless it is said. */
  readonly patience?: number;
  /** No round begins after this, by `performance.now()`. */
  readonly until?: number;
}

/** What this machine does not let us do: mount a disk that is small enough to be filled up, lay a network. */
export async function notHere(): Promise<Fault[]> {
  const scratch = await tempDir('chaos-trial');
  const disk = await smallDisk(join(scratch.path, 'disk'));
  await disk.unmount();
  await scratch.remove();
  return [...(disk.isSmall ? [] : ['smallDisk' as const]), ...((await Network.possible()) ? [] : NETWORK)];
}

export class ChaosFailure extends Error {
  readonly seed: number;
  readonly trace: readonly string[];
  constructor(seed: number, trace: readonly string[], cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`seed ${seed}: ${what}\nreplay: npm run chaos -- --seed ${seed} --venues 1`, { cause });
    this.seed = seed;
    this.trace = trace;
  }
}

/** Adds what it did to `sum`, also when it fails; throws `ChaosFailure` when something that must hold doesn't. */
export async function chaos(seed: number, sum: Totals, options: ChaosOptions): Promise<void> {
  await provideStrace();
  const totals = noTotals();
  const { path, remove } = await tempDir('chaos');
  const disk = await smallDisk(join(path, 'disk'));
  const venue = new Venue(seed, {
    disk: join(path, 'disk'),
    shelf: path,
    totals,
    planted: options.planted,
    patience: options.patience,
    heard: options.heard ?? (() => {}),
  });
  try {
    totals.venues++;
    await venue.open(TABLETS);
    await venue.rest();
    const rounds = options.rounds ?? planOf(seed, await notHere());
    for (const [n, round] of rounds.entries()) {
      if (performance.now() > (options.until ?? Number.POSITIVE_INFINITY)) break;
      const begun = performance.now();
      await play(venue, round, new Dice(seed, `round ${n}`));
      totals.rounds++;
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      options.tell(
        `seed ${seed} round ${n + 1}: ${[round.blow, ...round.troubles].join(' + ')}, ${seconds} s, ${totals.acts} acts`,
      );
    }
  } catch (error) {
    throw new ChaosFailure(seed, [...venue.witness.trace, ...venue.lastWords], error);
  } finally {
    await venue.close();
    addTotals(sum, totals);
    await disk.unmount();
    await remove();
  }
}

async function play(venue: Venue, round: Round, dice: Dice): Promise<void> {
  venue.witness.note(`--- ${[round.blow, ...round.troubles].join(' + ')}`);
  const happened = (fault: Fault) => venue.totals.faults[fault]++;
  if (round.copy) await venue.keepCopy();
  venue.begin();
  await venue.untilMade(round.before);
  const ends: (() => Promise<void>)[] = [];
  for (const trouble of round.troubles) {
    happened(trouble);
    ends.push(await TROUBLES[trouble](venue, dice));
  }
  happened(round.blow);
  await BLOWS[round.blow](venue, dice);
  await venue.untilMade(round.after);
  for (const end of ends) await end();
  await venue.rest();
}

/** A disk of its own for the venue's data, small enough to be filled up. Only root may mount one, and not in every container. */
async function smallDisk(folder: string): Promise<{ isSmall: boolean; unmount: () => Promise<void> }> {
  await mkdir(folder);
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  return { isSmall: mounted, unmount: async () => void (mounted && (await run('umount', [folder]))) };
}
