import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToasts, type Toasts } from './create-toasts.ts';

let toasts: Toasts;
let dispose: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [toasts, dispose] = createRoot((end) => [createToasts(), end]);
});

afterEach(() => {
  dispose();
  vi.useRealTimers();
});

const messages = () => toasts.shown().map((toast) => toast.message);

describe('createToasts', () => {
  it('shows a toast for ten seconds', () => {
    toasts.show({ message: 'Ben K. busted in 43rd.' });
    vi.advanceTimersByTime(9_999);
    expect(messages()).toEqual(['Ben K. busted in 43rd.']);
    vi.advanceTimersByTime(1);
    expect(messages()).toEqual([]);
  });

  it('keeps what was left while somebody reaches for it', () => {
    toasts.show({ message: 'one' });
    vi.advanceTimersByTime(9_000);
    toasts.hold();
    toasts.show({ message: 'two' });
    vi.advanceTimersByTime(60_000);
    expect(messages()).toEqual(['one', 'two']);
    toasts.letGo();
    vi.advanceTimersByTime(1_000);
    expect(messages()).toEqual(['two']);
    vi.advanceTimersByTime(9_000);
    expect(messages()).toEqual([]);
  });

  it('shows three at most; the oldest makes room', () => {
    for (const message of ['1', '2', '3', '4']) toasts.show({ message });
    expect(messages()).toEqual(['2', '3', '4']);
  });

  it('undoes the newest act that can be undone, once', () => {
    const undo = vi.fn();
    toasts.show({ message: 'a bust', undo });
    toasts.show({ message: 'a notice' });
    expect(toasts.undoNewest()).toBe(true);
    expect(toasts.undoNewest()).toBe(false);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(messages()).toEqual(['a notice']);
  });

  it('is not restarted by letting go after it was dismissed', () => {
    const id = toasts.show({ message: 'gone' });
    toasts.hold();
    toasts.dismiss(id);
    toasts.letGo();
    expect(vi.getTimerCount()).toBe(0);
  });
});
