/** For tests: a subject's log, made act by act and folded as it grows, and random walks through it. */
import { z } from 'zod/mini';
import type { Conflict, FoldEntry, Outcome } from '../kernel/entry.ts';
import { SubjectFold } from '../kernel/fold.ts';
import type { AnyKind, Random, SampleContext, SubjectDefinition } from '../kernel/kind.ts';
import type { EventId, Reader } from '../kernel/layer.ts';
import type { Plain } from '../kernel/plain.ts';

export interface Circumstances {
  readonly device?: string;
  readonly actor?: string;
  /** Milliseconds between doing and commit. */
  readonly late?: number;
  readonly expect?: EventId | undefined;
  /** Count at the commit, as a phone's acts do, rather than when made. */
  readonly phone?: boolean;
}

export class TestLog<T> {
  readonly fold: SubjectFold;
  readonly entries: FoldEntry[] = [];
  /** Milliseconds since 1970; a second passes between acts. */
  now = 1_760_000_000_000;
  private readonly subject: SubjectDefinition<T>;
  private readonly kinds: ReadonlyMap<string, AnyKind>;
  private readonly seqs = new Map<string, number>();

  constructor(subject: SubjectDefinition<T>) {
    this.subject = subject;
    this.fold = new SubjectFold(subject);
    this.kinds = new Map(subject.kinds.map((kind) => [kind.kind, kind]));
  }

  get state(): Reader<T> {
    return this.fold.root as unknown as Reader<T>;
  }

  /** Commit an act. Throws when its body isn't what its kind's schema wants. */
  act(kind: string, body: Plain, more: Circumstances = {}): EventId {
    this.now += 1000;
    const entry = this.entry(kind, body, more);
    this.entries.push(entry);
    this.fold.append([entry]);
    return entry.id;
  }

  entry(kind: string, body: Plain, more: Circumstances = {}): FoldEntry {
    const { device = 'tablet-1', late = 0, expect } = more;
    const checked = this.kinds.get(kind);
    if (checked) z.parse(checked.body, body);
    const seq = (this.seqs.get(device) ?? 0) + 1;
    this.seqs.set(device, seq);
    const at = this.now - late;
    const actor = more.actor ?? (device === 'edge' ? 'edge' : `user-of-${device}`);
    const times = { at, effective: more.phone ? this.now : at, committedAt: this.now };
    return {
      id: `${device}.${seq}`,
      kind,
      kv: checked?.version ?? 1,
      body,
      actor,
      device,
      ...times,
      verdict: 'ok',
      expect,
    };
  }

  /** Let time pass and have the edge commit what fell due. */
  pass(ms: number): void {
    this.now += ms;
    for (const { kind, body } of this.subject.due?.(this.state, this.now) ?? [])
      this.act(kind, body, { device: 'edge' });
  }

  revert(target: EventId): EventId {
    return this.act('act.reverted', { target });
  }

  restore(target: EventId): EventId {
    return this.act('act.restored', { target });
  }

  outcome(id: EventId): Outcome | undefined {
    return this.fold.outcomes.get(id);
  }

  /** The code of what an act's refusal or notice says; undefined when it went through without a word. */
  said(id: EventId): string | undefined {
    return this.conflict(id)?.code;
  }

  conflict(id: EventId): Conflict | undefined {
    return this.fold.root.get('$conflicts', id);
  }
}

/** A small seeded generator: whole numbers in [0, n). */
export function seeded(seed: number): Random {
  let x = seed | 0;
  return (n) => {
    x = (x + 0x6d2b79f5) | 0;
    let t = Math.imul(x ^ (x >>> 15), 1 | x);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/**
 * A random walk: acts from the kinds' samples on three tablets and a phone, some late, some with what they had
 * seen, some undone and restored, with time passing. `after` is called at every step. Gives the kinds that applied.
 */
export function randomWalk<T>(
  subject: SubjectDefinition<T>,
  seed: number,
  steps: number,
  after: (log: TestLog<T>, step: string) => void,
): Set<string> {
  const random = seeded(seed);
  const log = new TestLog(subject);
  const applied = new Set<string>();
  const players = Array.from({ length: 12 }, (_, n) => `p${n}`);
  let made = 0;
  for (let step = 0; step < steps; step++) {
    const device = ['tablet-1', 'tablet-2', 'tablet-3', 'phone-1'][random(4)]!;
    const chance = random(20);
    if (chance === 0) log.pass(random(900_000));
    else if (chance === 1 && log.entries.length > 0) {
      const target = log.entries[random(log.entries.length)]!;
      if (!target.kind.startsWith('act.')) log.act(['act.reverted', 'act.restored'][random(2)]!, { target: target.id });
    } else {
      const kind = subject.kinds[random(subject.kinds.length)]!;
      const ctx: SampleContext = { random, now: log.now, id: () => `id${++made}`, players };
      const body = kind.sample(log.fold.root, ctx) as Plain | undefined;
      if (body === undefined) continue;
      const late = random(6) === 0 ? random(40_000) : 0;
      const expect = random(3) === 0 ? kind.expects?.(log.fold.root, body) : undefined;
      const id = log.act(kind.kind, body, { device, late, expect, phone: device === 'phone-1' });
      if (log.outcome(id)?.type === 'applied') applied.add(kind.kind);
    }
    after(log, `seed ${seed}, step ${step}, ${log.entries.at(-1)?.kind ?? 'nothing'}`);
  }
  return applied;
}
