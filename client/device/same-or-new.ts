import { type Plain, samePlain } from '../../src/kernel/plain.ts';

/**
 * Gives the value read before while the new one says the same, so that whoever watches it runs only for news.
 */
export function sameOrNew<T>(): (value: T) => T {
  let last: T | undefined;
  return (value) => {
    if (last === undefined || !samePlain(last as Plain, value as Plain)) last = value;
    return last;
  };
}
