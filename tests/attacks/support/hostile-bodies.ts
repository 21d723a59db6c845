/** Bodies that fit a kind's schema and mean little: extremes, names of an object's own methods, ids of something else. */
import { z } from 'zod/mini';
import type { AnyKind } from '../../../src/kernel/kind.ts';
import type { Plain } from '../../../src/kernel/plain.ts';
import type { Dice } from './mutations.ts';

/** Few, so that acts meet each other; the first ones are what a careless table would find on its prototype. */
const WORDS = [
  ...['constructor', 'tostring', 'valueof', 'hasownproperty', 'prototype', 'length', 'undefined', 'null', '0', '1'],
  ...['a', 'b', 'c', 'd', 'a', 'b', 'c', 'a', 'b', 'z'.repeat(32), 'a-b', 'true'],
  ...[
    'a.1',
    'a.2',
    'b.1',
    'constructor.1',
    'a.20',
    'z.9999999999999999',
    'tablet-none.1',
    '0'.repeat(32),
    'f'.repeat(32),
  ],
  ...['1.aaaaaaaa.0', 'Europe/Vienna', '#000000', 'text', 'x'],
];

interface Schema {
  readonly type?: string;
  readonly const?: Plain;
  readonly enum?: readonly Plain[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A body for this kind, and whether its schema takes it. */
export function hostileBody(kind: AnyKind, dice: Dice): { body: Plain; fits: boolean } {
  const schema = z.toJSONSchema(kind.body as never, { unrepresentable: 'any' }) as Schema;
  for (let tries = 0; tries < 20; tries++) {
    const body = drawn(schema, dice);
    if (z.safeParse(kind.body as never, body).success) return { body, fits: true };
  }
  return { body: drawn(schema, dice), fits: false };
}

function drawn(schema: Schema, dice: Dice): Plain {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return drawn(either[dice(either.length)]!, dice);
  if (schema.allOf) return drawn(Object.assign({}, ...schema.allOf) as Schema, dice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[dice(schema.enum.length)]!;
  switch (schema.type) {
    case 'object':
      return objectOf(schema, dice);
    case 'array':
      return arrayOf(schema, dice);
    case 'integer':
    case 'number':
      return integerOf(schema, dice);
    case 'string':
      return stringOf(schema, dice);
    case 'boolean':
      return dice(2) === 0;
    case 'null':
      return null;
    default:
      // What JSON has no word for: bytes.
      return new Uint8Array(32).fill(dice(3));
  }
}

function objectOf(schema: Schema, dice: Dice): Plain {
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || dice(2) === 0,
  );
  const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const names = schema.propertyNames ?? { type: 'string' };
  const extra = more ? Array.from({ length: dice(4) }, () => [String(drawn(names, dice)), more] as const) : [];
  const all = [...fields, ...extra].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(all.map(([name, field]) => [name, drawn(field, dice)]));
}

function arrayOf({ items, prefixItems, minItems = 0, maxItems = 40 }: Schema, dice: Dice): Plain {
  if (prefixItems) return prefixItems.map((item) => drawn(item, dice));
  const length = [minItems, minItems + 1, Math.min(maxItems, 3 + dice(6)), Math.min(maxItems, 40)][dice(4)]!;
  return Array.from({ length: Math.max(minItems, Math.min(maxItems, length)) }, () => drawn(items ?? {}, dice));
}

function integerOf({ minimum = -1_000, maximum = Number.MAX_SAFE_INTEGER }: Schema, dice: Dice): number {
  const small = Math.min(maximum, Math.max(minimum, dice(10)));
  return [minimum, maximum, small, small, Math.min(maximum, minimum + 1), Math.max(minimum, maximum - 1)][dice(6)]!;
}

function stringOf({ pattern, minLength = 0, maxLength = 64 }: Schema, dice: Dice): string {
  const fitting = WORDS.filter((word) => word.length >= minLength && word.length <= maxLength && fits(word, pattern));
  return fitting[dice(Math.max(1, fitting.length))] ?? 'x'.repeat(Math.max(minLength, 1));
}

const fits = (word: string, pattern: string | undefined): boolean =>
  pattern === undefined || new RegExp(pattern, 'u').test(word);
