import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { foldBytes, readFold, stateBytes } from './canonical.ts';
import type { FoldEntry, KernelTables } from './entry.ts';
import { SubjectFold } from './fold.ts';
import { defineKind, refuse, type SubjectDefinition } from './kind.ts';
import type { Layer } from './layer.ts';

interface Tables extends KernelTables {
  seats: { player: string };
  queue: { order: number };
}

const seated = defineKind<Tables>()({
  kind: 'seat.taken',
  version: 1,
  body: z.object({ seat: z.string(), player: z.string(), settles: z.optional(z.string()) }),
  may: ['floor'],
  apply(draft, body) {
    const there = draft.get('seats', body.seat);
    if (there) return refuse('seat.taken', { by: there.player });
    draft.set('seats', body.seat, { player: body.player });
  },
  sample: (_state, ctx) => ({ seat: `s${ctx.random(4)}`, player: `p${ctx.random(9)}` }),
});
const left = defineKind<Tables>()({
  kind: 'seat.left',
  version: 1,
  body: z.object({ seat: z.string() }),
  may: ['floor'],
  expects: (state, body) => state.touchedBy('seats', body.seat),
  apply(draft, body, ctx) {
    if (ctx.stale) return refuse('seat.changed', { seat: body.seat });
    if (!draft.has('seats', body.seat)) return refuse('seat.empty', { seat: body.seat });
    draft.delete('seats', body.seat);
  },
  sample: (_state, ctx) => ({ seat: `s${ctx.random(4)}` }),
});
const joined = defineKind<Tables>()({
  kind: 'queue.joined',
  version: 1,
  body: z.object({ player: z.string() }),
  may: ['floor'],
  apply: (draft, body, ctx) => draft.set('queue', body.player, { order: ctx.effective }),
  sample: (_state, ctx) => ({ player: `p${ctx.random(9)}` }),
});
const called = defineKind<Tables>()({
  kind: 'queue.called-next',
  version: 1,
  body: z.object({ seat: z.string() }),
  may: ['floor'],
  apply(draft, body, ctx) {
    const first = [...draft.entries('queue')].sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1))[0];
    if (!first) return refuse('queue.empty');
    const player = ctx.pin(() => first[0]);
    if (!draft.has('queue', player)) return refuse('queue.gone', { player });
    draft.delete('queue', player);
    draft.set('seats', body.seat, { player });
  },
  sample: (_state, ctx) => ({ seat: `s${ctx.random(4)}` }),
});

const subject: SubjectDefinition<Tables> = {
  subject: 'toy',
  kinds: [seated, left, joined, called],
  invariants: () => [],
};

let made = 0;
function act(kind: string, body: FoldEntry['body'], more: Partial<FoldEntry> = {}): FoldEntry {
  const at = 1000 + ++made;
  const entry = { id: `d.${made}`, kind, kv: 1, body, actor: 'ana', device: 'd', at, effective: at, committedAt: at };
  return { ...entry, verdict: 'ok', ...more };
}
const revert = (target: FoldEntry) => act('act.reverted', { target: target.id });
const restore = (target: FoldEntry) => act('act.restored', { target: target.id });
const fold = (...entries: FoldEntry[]) => {
  const folded = new SubjectFold(subject);
  folded.append(entries);
  return folded;
};
const bytes = (folded: SubjectFold, count = folded.count) => foldBytes(folded.checkpointAt(count)!);
const seats = (state: Layer) =>
  Object.fromEntries([...state.entries('seats')].map(([seat, row]) => [seat, row.player]));

describe('the fold', () => {
  it('keeps a refused act as a conflict and leaves nothing that it wrote', () => {
    const folded = fold(
      act('seat.taken', { seat: 's1', player: 'ana' }),
      act('seat.taken', { seat: 's1', player: 'ben' }),
    );
    expect(seats(folded.root)).toEqual({ s1: 'ana' });
    expect([...folded.root.rows('$conflicts')]).toMatchObject([
      { code: 'seat.taken', details: { by: 'ana' }, sort: 'refused' },
    ]);
  });

  it('settles a conflict by an act that names it', () => {
    const clash = act('seat.taken', { seat: 's1', player: 'ben' });
    const way = act('seat.taken', { seat: 's2', player: 'ben', settles: clash.id });
    const folded = fold(act('seat.taken', { seat: 's1', player: 'ana' }), clash, way);
    expect(folded.root.get('$conflicts', clash.id).settledBy).toBe(way.id);
    folded.append([revert(way)]);
    expect(folded.root.get('$conflicts', clash.id).settledBy).toBeUndefined();
  });

  it('does not apply what the primary refused or held, nor kinds it does not know', () => {
    const folded = fold(
      act('seat.taken', { seat: 's1', player: 'ana' }, { verdict: 'refused:role' }),
      act('seat.taken', { seat: 's1', player: 'ben' }, { verdict: 'held:revoked' }),
      act('seat.juggled', { seat: 's1' }),
    );
    expect(seats(folded.root)).toEqual({});
    expect([...folded.outcomes.values()].map((outcome) => outcome.type)).toEqual([
      'not-applied',
      'not-applied',
      'unknown',
    ]);
  });

  it('tells apply when what the act had seen was touched since', () => {
    const first = act('seat.taken', { seat: 's1', player: 'ana' });
    const swap = [act('seat.left', { seat: 's1' }), act('seat.taken', { seat: 's1', player: 'ben' })];
    const folded = fold(first, ...swap, act('seat.left', { seat: 's1' }, { expect: first.id }));
    expect(seats(folded.root)).toEqual({ s1: 'ben' });
  });

  it('reckons anew after an undo: an acceptance can become a conflict, and back', () => {
    const taken = act('seat.taken', { seat: 's1', player: 'ana' });
    const gone = act('seat.left', { seat: 's1' });
    const next = act('seat.taken', { seat: 's1', player: 'ben' });
    const folded = fold(taken, gone, next);
    folded.append([revert(gone)]);
    expect(seats(folded.root)).toEqual({ s1: 'ana' });
    expect(folded.outcomes.get(next.id)?.type).toBe('refused');
    folded.append([restore(gone)]);
    expect(seats(folded.root)).toEqual({ s1: 'ben' });
  });

  it('keeps what the first fold chose or refused (pins)', () => {
    const early = act('queue.joined', { player: 'ana' });
    const call = act('queue.called-next', { seat: 's1' });
    const refusedFirst = act('seat.taken', { seat: 's1', player: 'cy' });
    const folded = fold(early, act('queue.joined', { player: 'ben' }), call, refusedFirst);
    folded.append([revert(early)]);
    expect(folded.outcomes.get(call.id)).toMatchObject({
      type: 'refused',
      refusal: { refused: 'queue.gone', player: 'ana' },
    });
    expect(folded.outcomes.get(refusedFirst.id)?.type, 'a refusal is settled too').toBe('refused');
    expect([...folded.root.entries('queue')].map(([id]) => id)).toEqual(['ben']);
  });

  it('shows tentative acts in a view and leaves the root as it was', () => {
    const taken = act('seat.taken', { seat: 's1', player: 'ana' });
    const folded = fold(taken);
    const before = stateBytes(folded.root);
    const view = folded.view([act('seat.taken', { seat: 's2', player: 'ben' }), revert(taken)]);
    expect(seats(view.state)).toEqual({ s2: 'ben' });
    expect(stateBytes(folded.root)).toEqual(before);
  });

  it('travels in time past later undo acts', () => {
    const taken = act('seat.taken', { seat: 's1', player: 'ana' });
    const folded = fold(taken, act('seat.taken', { seat: 's2', player: 'ben' }));
    const asItWas = stateBytes(folded.root);
    folded.append([revert(taken), act('seat.taken', { seat: 's1', player: 'cy' })]);
    expect(seats(folded.stateAt(2).state)).toEqual({ s1: 'ana', s2: 'ben' });
    expect(stateBytes(folded.stateAt(2).state)).toEqual(asItWas);
    expect(seats(folded.stateAt(1).state)).toEqual({ s1: 'ana' });
    expect(seats(folded.stateAt(3).state)).toEqual({ s2: 'ben' });
  });
});

/** A random log: acts of the toy subject with undo acts of earlier ones strewn in. */
const anyLog = fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(8)), { maxLength: 40 }).map((rows) => {
  const log: FoldEntry[] = [];
  for (const [what, seat, who] of rows) {
    const bodies: [string, FoldEntry['body']][] = [
      ['seat.taken', { seat: `s${seat}`, player: `p${who}` }],
      ['seat.left', { seat: `s${seat}` }],
      ['queue.joined', { player: `p${who}` }],
      ['queue.called-next', { seat: `s${seat}` }],
    ];
    const target = log[(seat * 9 + who) % Math.max(1, log.length)];
    if (what < 4) log.push(act(...bodies[what]!));
    else if (target && !target.kind.startsWith('act.')) log.push(what === 4 ? revert(target) : restore(target));
  }
  return log;
});

describe('time that was stepped', () => {
  it('moves what is known of each device with it, so that nobody seems to have acted in the future', () => {
    const folded = fold(act('seat.taken', { seat: 's1', player: 'ana' }));
    const before = folded.root.get('$devices', 'd').effective;
    folded.append([act('time.corrected', { ms: -3_600_000 }, { device: 'edge-a', actor: 'edge' })]);
    expect(folded.root.get('$devices', 'd').effective).toBe(before - 3_600_000);
  });
});

describe('for every log', () => {
  it('one batch, single appends, and a fold resumed from a checkpoint give the same bytes', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (log, cut) => {
        const whole = fold(...log);
        const single = fold();
        for (const entry of log) single.append([entry]);
        expect(bytes(single)).toEqual(bytes(whole));
        const half = fold(...log.slice(0, cut));
        const resumed = new SubjectFold(subject, readFold(bytes(half)));
        resumed.append(log.slice(cut));
        if (resumed.missingTargets.size === 0) expect(bytes(resumed)).toEqual(bytes(whole));
      }),
    );
  });

  it('a checkpoint inside the log, remade after later undo acts, leads to the same fold', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (log, pick) => {
        const cut = Math.min(pick, log.length);
        const whole = fold(...log);
        const resumed = new SubjectFold(subject, readFold(bytes(whole, cut)));
        resumed.append(log.slice(cut));
        expect(resumed.missingTargets.size).toBe(0);
        expect(stateBytes(resumed.root)).toEqual(stateBytes(whole.root));
      }),
    );
  });

  it('undo of any act and its restoration give the same rows; the view of an undo is what its commit gives', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (log, pick) => {
        const folded = fold(...log);
        const before = stateBytes(folded.root);
        const target = log[pick % Math.max(1, log.length)];
        if (!target || target.kind.startsWith('act.')) return;
        const wasOut = folded.flags.get(target.id) ?? false;
        const [there, back] = wasOut ? [restore(target), revert(target)] : [revert(target), restore(target)];
        const preview = stateBytes(folded.view([there]).state);
        folded.append([there]);
        expect(stateBytes(folded.root)).toEqual(preview);
        folded.append([back]);
        expect(stateBytes(folded.root)).toEqual(before);
      }),
    );
  });

  it('stateAt(n) is the fold of the first n entries', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (log, cut) => {
        const n = Math.min(cut, log.length);
        expect(stateBytes(fold(...log).stateAt(n).state)).toEqual(stateBytes(fold(...log.slice(0, n)).root));
      }),
    );
  });
});
