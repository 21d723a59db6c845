import { expect, it } from 'vitest';
import { randomId } from './random-id.ts';

it('makes ids that events, documents and people can have, each another', () => {
  const ids = Array.from({ length: 200 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{14}$/);
  expect(new Set(ids).size).toBe(200);
});
