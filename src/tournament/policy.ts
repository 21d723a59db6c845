/** House policies that a tournament's fold reads, with the defaults of docs/RULES.md. */
import { z } from 'zod/mini';
import type { State } from './fields.ts';
import { type PolicyRow, THIS } from './state.ts';

/** Every policy named. */
export type Policy = { readonly [P in keyof PolicyRow]-?: Exclude<PolicyRow[P], undefined> };

export const DEFAULT_POLICY: Policy = {
  honourFinalMinute: true,
  drawPool: 'shortest',
  withdrawal: 'blinded',
  balanceAt: 2,
  givesFirst: 'highest-number',
  balanceBy: 'big-blind',
  breakSpare: 0,
  breakSpareInEntry: null,
  redrawPoints: [],
  finalTableAt: null,
  handMs: 120_000,
  acrossTables: 'tie',
  alternateCallMs: 120_000,
  alternateCalls: 2,
  stackForward: 'best',
};

const seats = z.int().check(z.gte(0), z.lte(100));

export const policyBody: z.ZodMiniType<PolicyRow> = z.strictObject({
  honourFinalMinute: z.boolean(),
  drawPool: z.enum(['shortest', 'all']),
  withdrawal: z.enum(['blinded', 'bust']),
  balanceAt: z.optional(z.union([z.literal(2), z.literal(3)])),
  givesFirst: z.optional(z.enum(['highest-number', 'lowest-number', 'break-order'])),
  balanceBy: z.optional(z.enum(['big-blind', 'last-seat'])),
  breakSpare: z.optional(seats),
  breakSpareInEntry: z.optional(z.nullable(seats)),
  redrawPoints: z.optional(z.array(z.int().check(z.gte(2), z.lte(1000))).check(z.maxLength(12))),
  finalTableAt: z.optional(z.nullable(z.int().check(z.gte(2), z.lte(12)))),
  handMs: z.optional(z.nullable(z.int().check(z.gte(10_000), z.lte(3_600_000)))),
  acrossTables: z.optional(z.enum(['tie', 'stacks'])),
  alternateCallMs: z.optional(z.int().check(z.gte(10_000), z.lte(3_600_000))),
  alternateCalls: z.optional(z.int().check(z.gte(1), z.lte(10))),
  stackForward: z.optional(z.enum(['best', 'last', 'sum'])),
});

/** The policies in force, whole: bodies made before a policy was known leave it out. */
export function policyOf(state: State): Policy {
  const told = Object.entries(state.get('policy', THIS) ?? {}).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_POLICY, ...(Object.fromEntries(told) as Partial<Policy>) };
}
