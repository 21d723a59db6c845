import type { Store } from './memory.ts';

/** The page's localStorage; where the browser refuses it, a store that lasts as long as the page. */
export function pageStore(): Store {
  try {
    if (localStorage) return localStorage;
  } catch {
    // Refused by a setting of the browser: the screen must be paired again after each power cut, and says so by showing digits.
  }
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
