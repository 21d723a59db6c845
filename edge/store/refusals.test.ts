import { expect, it } from 'vitest';
import { StoreRefused } from '../../src/sync/store.ts';
import { asRefusal, meaningOf } from './refusals.ts';

it.each([
  ['SQLITE_FULL', 13, 'store.full'],
  ['SQLITE_IOERR_SHMSIZE', 4874, 'store.full'],
  ['SQLITE_BUSY', 5, 'store.locked'],
  ['SQLITE_BUSY_SNAPSHOT', 517, 'store.locked'],
  ['SQLITE_LOCKED', 6, 'store.locked'],
  // The disk said no to an fsync: what it holds is not known any more.
  ['SQLITE_IOERR_FSYNC', 1034, 'fatal'],
  ['SQLITE_IOERR_WRITE', 778, 'fatal'],
  ['SQLITE_CORRUPT', 11, 'fatal'],
  ['SQLITE_CONSTRAINT_UNIQUE', 2067, 'fatal'],
])('%s means %s', (code, rawCode, meaning) => {
  expect(meaningOf(Object.assign(new Error(code), { code, rawCode }))).toBe(meaning);
});

it('a refusal keeps its cause; an error of another kind stays what it is', () => {
  const full = Object.assign(new Error('no space'), { rawCode: 13 });
  expect(asRefusal(full)).toEqual(new StoreRefused('store.full', full));
  const other = new TypeError('a mistake');
  expect(asRefusal(other)).toBe(other);
});
