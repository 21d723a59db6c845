/** What if: acts tried on a private copy. Nobody else sees it, and nothing of it is kept. */
import type { FoldEntry, Outcome } from '../kernel/entry.ts';
import type { Act } from '../kernel/kind.ts';
import { Layer } from '../kernel/layer.ts';
import { type StepEnvironment, step } from '../kernel/step.ts';
import type { State } from './fields.ts';
import { tournament } from './index.ts';

export interface Rehearsal {
  /** The state as it would be; read it with the same selectors. */
  readonly state: State;
  /** What became of each act, in order. */
  readonly outcomes: readonly Outcome[];
}

const KINDS = new Map(tournament.kinds.map((kind) => [kind.kind, kind]));

/** The state after these acts, done by one person at `now` (ms since 1970). `state` stays as it is. */
export function rehearse(state: State, acts: Act | readonly Act[], now: number): Rehearsal {
  const copy = new Layer(state as unknown as Layer);
  const env: StepEnvironment = { subject: tournament, kinds: KINDS, pins: new Map(), record: false };
  const list: readonly Act[] = 'kind' in acts ? [acts] : acts;
  const outcomes = list.map(({ kind, body }, i) => step(copy, entryOf(kind, body, i, now), env));
  return { state: copy as unknown as State, outcomes };
}

function entryOf(kind: string, body: Act['body'], i: number, now: number): FoldEntry {
  const times = { at: now, effective: now, committedAt: now };
  return { id: `rehearsal.${i}`, kind, kv: 1, body, actor: 'rehearsal', device: 'rehearsal', ...times, verdict: 'ok' };
}
