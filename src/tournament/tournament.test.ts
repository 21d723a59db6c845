import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldEntry, type Layer, type Plain, SubjectFold, stateHash } from '../kernel/index.ts';
import { seededBelow } from './draw.ts';
import { tournament } from './index.ts';
import { waysToSettle } from './settle.ts';
import { MINUTE, SEVEN } from './testing/evening.ts';

const players = Array.from({ length: 24 }, (_, i) => `p${i + 1}`);

/** So that every evening gets as far as play. */
const OPENING = [
  ...['tournament.created', 'registration.opened', 'table.added', 'table.added', 'table.added'],
  ...Array.from({ length: 12 }, () => 'player.registered'),
  ...['seats.drawn', 'seats.drawn', 'clock.started'],
];
const kindOf = (name: string) => tournament.kinds.find((kind) => kind.kind === name)!;

/** Now and then a body that no surface would make but the gate would take: other ids, other numbers. */
function distorted(body: Plain, random: (n: number) => number): Plain {
  if (typeof body === 'number') return [0, 1, body + 1, body - 1, 1_000_000][random(5)]!;
  if (typeof body === 'string') return random(3) > 0 ? body : ['p1', 'p2', 't1', 't1.1', 't2.9', 'nobody'][random(6)]!;
  if (Array.isArray(body)) return random(3) === 0 ? [...body, ...body] : body.map((each) => distorted(each, random));
  if (typeof body !== 'object' || body === null) return body;
  const changed = Object.keys(body)[random(Object.keys(body).length)];
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, key === changed ? distorted(value as Plain, random) : value]),
  );
}

/** Random acts by three devices, some late, some undone, each body as its kind's sample gives it. */
function play({ seed, acts }: Run): { fold: SubjectFold; log: FoldEntry[] } {
  const random = seededBelow(hex(seed));
  const fold = new SubjectFold(tournament);
  const log: FoldEntry[] = [];
  let now = SEVEN;
  let fresh = 0;
  for (let n = 0; n < acts; n++) {
    now += random(4) * 20_000;
    const opening = OPENING[n];
    const kind = opening ? kindOf(opening) : tournament.kinds[random(tournament.kinds.length)]!;
    const undo = n >= OPENING.length && random(12) === 0;
    const target = log[random(Math.max(1, log.length))]!;
    const plausible: Plain | undefined = undo
      ? { target: target.id }
      : (kind.sample(fold.root, { random, now, players, id: () => `n${++fresh}` }) as Plain);
    if (plausible === undefined || (undo && target.kind.startsWith('act.'))) continue;
    if (!undo) expect(kind.body.safeParse(plausible).success, `${kind.kind} ${JSON.stringify(plausible)}`).toBe(true);
    const odd = undo || random(5) > 0 ? plausible : distorted(plausible, random);
    const body = kind.body.safeParse(odd).success ? odd : plausible;
    const device = `d${random(3)}`;
    const at = now - (random(5) === 0 ? random(30) * MINUTE : 0);
    const name = undo ? (random(2) === 0 ? 'act.reverted' : 'act.restored') : kind.kind;
    const entry: FoldEntry = {
      id: `${device}.${n}`,
      kind: name,
      kv: 1,
      body,
      actor: device,
      device,
      at,
      effective: at,
      committedAt: now,
      verdict: 'ok',
    };
    log.push(entry);
    fold.append([entry]);
    expect(tournament.invariants(fold.root), `after ${name} ${JSON.stringify(body)}`).toEqual([]);
  }
  return { fold, log };
}

interface Run {
  readonly seed: number;
  /** Shrinks: the shortest evening that fails is reported. */
  readonly acts: number;
}
const hex = (seed: number) => seed.toString(16).padStart(32, '0');
const runs = (acts: number) => fc.record({ seed: fc.nat(), acts: fc.integer({ min: acts / 2, max: acts }) });

describe('random evenings', () => {
  it('[SEAT-3] [CHIP-1] [BUST-1] keep every invariant after every act, undo and late arrival', () => {
    let applied = 0;
    fc.assert(
      fc.property(runs(160), (run) => {
        const { fold } = play(run);
        for (const outcome of fold.outcomes.values()) if (outcome.type === 'applied') applied++;
      }),
      { numRuns: 150 },
    );
    expect(applied, 'the runs did work').toBeGreaterThan(4000);
  });

  it('offer ways out of every conflict, and each can be taken', () => {
    let taken = 0;
    fc.assert(
      fc.property(runs(120), (run) => {
        const { fold } = play(run);
        const random = seededBelow(hex(run.seed));
        const conflicts = [...fold.root.entries('$conflicts')].map(([id]) => id).sort();
        conflicts.slice(0, 10).forEach((conflict, i) => {
          const now = SEVEN + 900 * MINUTE + i;
          const ways = waysToSettle(fold.root, conflict, { now, seed: hex(i) });
          const way = ways[random(Math.max(1, ways.length))];
          if (!way) return;
          const kind = tournament.kinds.find((each) => each.kind === way.act.kind);
          if (kind) expect(kind.body.safeParse(way.act.body).success, JSON.stringify(way.act)).toBe(true);
          const times = { at: now, effective: now, committedAt: now };
          fold.append([{ id: `way.${i}`, ...way.act, kv: 1, actor: 'd9', device: 'd9', ...times, verdict: 'ok' }]);
          expect(fold.outcomes.get(`way.${i}`), JSON.stringify(way.act)).toEqual({ type: 'applied' });
          expect(fold.root.get('$conflicts', conflict).settledBy).toBe(`way.${i}`);
          taken++;
        });
      }),
      { numRuns: 40 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('fold the same in one batch as act by act', () => {
    fc.assert(
      fc.property(runs(100), (run) => {
        const { fold, log } = play(run);
        const whole = new SubjectFold(tournament);
        whole.append(log);
        expect(stateHash(whole.root as Layer)).toEqual(stateHash(fold.root as Layer));
      }),
      { numRuns: 20 },
    );
  });
});
