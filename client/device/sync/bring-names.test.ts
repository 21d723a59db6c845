import { expect, it } from 'vitest';
import type { NamedRow } from '../../../src/sync/roster.ts';
import type { Answer } from '../types.ts';
import { bringNames } from './bring-names.ts';

const asked: { names: { id: string }[] }[] = [];
const api = (answer: Answer) => ({
  async ask(_path: string, body?: object) {
    asked.push(body as (typeof asked)[number]);
    return answer;
  },
});
const done: Answer = { type: 'done', body: undefined };
const people = (count: number, row: NamedRow): [string, NamedRow][] =>
  Array.from({ length: count }, (_, at) => [`player-${at}`, row]);

it('go in requests that the venue takes, each name once', async () => {
  asked.length = 0;
  const names = [
    ...people(500, { at: 1, name: 'Ana' }),
    ['one', { at: 1, name: 'M', note: '多'.repeat(1000) }] as const,
  ];
  await bringNames(api(done), names);
  expect(asked.flatMap(({ names }) => names.map(({ id }) => id))).toEqual(names.map(([id]) => id));
  for (const body of asked) {
    expect(new TextEncoder().encode(JSON.stringify(body)).length).toBeLessThan(16 * 1024);
    expect(body.names.length).toBeLessThanOrEqual(200);
  }
});

it('are left to whoever comes next where a request fails', async () => {
  asked.length = 0;
  await bringNames(api({ type: 'failed', cause: 'unreachable' }), people(500, { at: 1, name: 'Ana' }));
  expect(asked).toHaveLength(1);
});
