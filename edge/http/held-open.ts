/** Answers that are held open: each is a socket and a timer, so nobody has more of them than a room needs. */
import { ApiError } from './api-error.ts';

export class HeldOpen {
  private readonly most: number;
  private readonly code: string;
  private readonly open = new Map<string, number>();

  /** `code`: what whoever has `most` of them already is told. */
  constructor(most: number, code: string) {
    this.most = most;
    this.code = code;
  }

  /** Throws when this key has its share; otherwise the returned call gives one back, once. */
  take(key: string): () => void {
    const now = this.open.get(key) ?? 0;
    if (now >= this.most) throw new ApiError(429, this.code, 'Too many of these are open; close one first.');
    this.open.set(key, now + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const left = this.open.get(key)! - 1;
      if (left > 0) this.open.set(key, left);
      else this.open.delete(key);
    };
  }
}
