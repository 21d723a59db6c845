/** How often somebody may guess. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from './api-error.ts';

/**
 * Tries of codes, counted for each key by itself: whoever guesses is stopped, the rest of the room is not.
 * A try that was good is given back, so a day of enrolling tablets from one address is no guessing.
 */
export class Tries {
  private readonly limiter: RateLimiterMemory;

  /** `points` in each `seconds`. */
  constructor(points: number, seconds = 60) {
    this.limiter = new RateLimiterMemory({ points, duration: seconds });
  }

  /**
   * Takes a try before anything is looked at, or any number of guesses at once would all find one left. Throws when
   * this key has had its tries.
   */
  async take(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw tooMany(refused.msBeforeNext);
      throw refused;
    }
  }

  /** It was no guess. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key);
  }
}

const tooMany = (ms: number): ApiError =>
  new ApiError(429, 'tries.too-many', 'Too many tries; wait a moment.', { seconds: Math.ceil(ms / 1000) });
