export interface WaitOptions {
  /** Milliseconds until the wait is given up; default 30,000. */
  timeout?: number;
  /** Milliseconds between two looks; default 25. */
  interval?: number;
  /** What was waited for, in words: the error is "waited 30000 ms for <message>". */
  message?: string | (() => string);
}

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/**
 * Looks at `condition` until it gives something truthy, and returns that. A condition that throws counts as not yet
 * met; its last error becomes the cause of the time-out, so that a failing test says why and not only that.
 */
export async function waitFor<T>(condition: () => T | Promise<T>, options: WaitOptions = {}): Promise<Truthy<T>> {
  const { timeout = 30_000, interval = 25, message = 'a condition' } = options;
  const deadline = performance.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value as Truthy<T>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadline) break;
    await new Promise((resume) => setTimeout(resume, interval));
  }
  const what = typeof message === 'function' ? message() : message;
  throw new Error(`waited ${timeout} ms for ${what}`, { cause });
}
