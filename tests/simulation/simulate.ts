/** One seed, whole: acts, trouble, then quiet, and what must hold at the end. */
import { stateHash } from '../../src/kernel/canonical.ts';
import { SubjectFold } from '../../src/kernel/fold.ts';
import { subjectOf } from '../../src/subjects.ts';
import { hex } from '../../src/sync/directory.ts';
import { decodeEvent, eventId } from '../../src/sync/event.ts';
import { decodeEntry, toFoldEntry } from '../../src/sync/log-entry.ts';
import { Dice } from './dice.ts';
import { realSignatures, standIn } from './signatures.ts';
import type { Tablet } from './tablet.ts';
import type { Totals } from './totals.ts';
import { ALL_FAULTS, type FaultName, Trouble } from './trouble.ts';
import { type Parts, REAL_PARTS, Venue } from './venue.ts';

export interface Options {
  readonly acts: number;
  readonly parts?: Parts;
  /** What may go wrong; all of it. */
  readonly faults?: readonly FaultName[];
  readonly tablets?: number;
}

export class Failure extends Error {
  readonly seed: number;
  readonly trace: readonly string[];
  constructor(seed: number, acts: number, trace: readonly string[], cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`seed ${seed}: ${what}\nreplay: npm run simulate -- --from ${seed} --seeds 1 --acts ${acts}`, { cause });
    this.seed = seed;
    this.trace = trace;
  }
}

/** Run one seed; throws `Failure` when something that must hold doesn't. */
export async function simulate(seed: number, options: Options): Promise<Totals> {
  const venue = new Venue(seed, seed % 50 === 0 ? realSignatures() : standIn, options.parts ?? REAL_PARTS);
  try {
    await venue.open(options.tablets ?? 2 + venue.dice.below(4));
    await act(venue, options);
    await settle(venue);
    checkEnd(venue);
    return venue.totals;
  } catch (error) {
    throw new Failure(seed, options.acts, venue.witness.trace, error);
  }
}

async function act(venue: Venue, options: Options): Promise<void> {
  const trouble = new Trouble(new Dice(venue.dice.next(), 'trouble'), options.faults ?? ALL_FAULTS);
  while (venue.totals.acts < options.acts) {
    await venue.act(venue.dice.pick(venue.tablets)!);
    await trouble.strike(venue);
    await venue.run(venue.dice.delay(8_000));
  }
}

async function settle(venue: Venue): Promise<void> {
  venue.retireCopies();
  await venue.heal();
  const settled = await venue.run(600_000, () => isAtRest(venue));
  venue.witness.demand(settled, () => `the venue doesn't come to rest: ${unsettled(venue)}`);
}

function isAtRest(venue: Venue): boolean {
  if (!venue.edge!.isIdle || !venue.tablets.every((tablet) => isLevel(venue, tablet))) return false;
  // A copied device's fork stays out of the record for good: who was shown it will always miss it.
  return venue.witness.suspects.size > 0 || venue.tablets.every((tablet) => tablet.unsettled.length === 0);
}

/** The tablet shows all that the edge has, and nothing of its own waits. */
function isLevel(venue: Venue, tablet: Tablet): boolean {
  const { primary } = venue.edge!;
  if (primary.head(tablet.id).seq < tablet.record.seq || tablet.record.busy) return false;
  for (const [subject, log] of primary.logs) {
    if (!tablet.follows(subject)) continue;
    const open = log.segments.at(-1)!;
    const head = tablet.replica.head(subject);
    const view = tablet.replica.view(subject);
    if (head?.segment !== open.segment || head.n !== open.count || !view.complete || view.pending.size > 0)
      return false;
  }
  return true;
}

function unsettled(venue: Venue): string {
  const { primary } = venue.edge!;
  const lines = venue.tablets.flatMap((tablet) =>
    [...primary.logs].map(([subject, log]) => {
      const open = log.segments.at(-1)!;
      const head = tablet.replica.head(subject);
      const { complete, pending } = tablet.replica.view(subject);
      const there = `${head?.segment}@${head?.n} of ${open.segment}@${open.count}`;
      const own = `${primary.head(tablet.id).seq} of ${tablet.record.seq}`;
      const missing = tablet.unsettled.filter((one) => one.startsWith(`${subject} `)).join(', ');
      const shown = missing && `, was shown ${missing} as settled`;
      return `${tablet.id} ${subject} ${there}, ${complete ? '' : 'in'}complete, ${pending.size} pending, ${own}${shown}`;
    }),
  );
  return `\n${lines.join('\n')}`;
}

function checkEnd(venue: Venue): void {
  const { witness, disk } = venue;
  const ids: string[] = [];
  for (const [subject, chain] of disk.tables.chains) {
    const entries = chain.flatMap(({ rows }) => rows.map((row) => decodeEntry(row.bytes)));
    ids.push(...entries.map((entry) => eventId(decodeEvent(entry.event))));
    const fold = new SubjectFold(subjectOf(subject)!);
    fold.append(entries.map((entry) => toFoldEntry(entry)));
    const mine = hex(stateHash(fold.root));
    const { root } = venue.edge!.primary.fold(subject);
    witness.demand(mine === hex(stateHash(root)), () => `the edge's ${subject} isn't what its log says`);
    for (const { id, replica } of venue.tablets.filter((tablet) => tablet.follows(subject)))
      witness.demand(mine === hex(stateHash(replica.view(subject).state)), () => `${id} shows another ${subject}`);
    checkUndo(venue, subject, fold, mine);
  }
  const committed = new Set(ids);
  for (const id of witness.owed) witness.demand(committed.has(id), () => `${id} was handed over, and is lost`);
  witness.demand(committed.size === ids.length, () => 'an act stands twice in the record');
  for (const [device, events] of witness.recorded)
    for (const { event } of witness.suspects.has(device) ? [] : events)
      witness.demand(committed.has(eventId(event)), () => `${device}'s act ${event.seq}, ${event.kind}, is lost`);
}

/** Undo of any act, and then of that undo, gives the same rows. */
function checkUndo(venue: Venue, subject: string, fold: SubjectFold, before: string): void {
  const acts = fold.entries.filter(({ kind, verdict }) => !kind.startsWith('act.') && verdict === 'ok');
  for (let i = 0; i < 2; i++) {
    const target = venue.dice.pick(acts);
    if (!target || fold.flags.get(target.id)) continue;
    const undo = (kind: string, n: number) => ({
      ...target,
      id: `undo.${i}${n}`,
      kind,
      kv: 1,
      body: { target: target.id },
    });
    fold.append([undo('act.reverted', 1)]);
    const broken = subjectOf(subject)!.invariants(fold.root);
    venue.witness.demand(broken.length === 0, () => `after undo of ${target.id} ${target.kind}: ${broken.join('; ')}`);
    fold.append([undo('act.restored', 2)]);
    venue.witness.demand(
      before === hex(stateHash(fold.root)),
      () => `undo of ${target.id} ${target.kind} and its undo give another state`,
    );
  }
}
