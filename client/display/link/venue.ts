/** `GET /api/v1/venue`: which venue answers here, and which start of its server. */
export interface VenueFacts {
  readonly venue: string;
  readonly name: string;
  readonly timeZone: string;
  readonly accent?: string | undefined;
  /** The server's current start: names its boards. */
  readonly start: string;
}

export interface VenueAnswer {
  readonly facts: VenueFacts;
  /** The server's clock, ms since 1970, where it says it. */
  readonly now: number | undefined;
}

const ANSWER_MS = 8000;

/** Undefined when the venue can't be reached or answers with something else. Never throws. */
export async function askVenue(fetcher: typeof fetch = fetch): Promise<VenueAnswer | undefined> {
  try {
    const response = await fetcher('/api/v1/venue', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) });
    return response.ok ? asVenue(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

function asVenue(body: unknown): VenueAnswer | undefined {
  const { venue, name, timeZone, start, accent, now } = (body ?? {}) as Record<string, unknown>;
  if (typeof venue !== 'string' || typeof start !== 'string') return undefined;
  const facts: VenueFacts = {
    venue,
    start,
    name: typeof name === 'string' ? name : '',
    timeZone: typeof timeZone === 'string' ? timeZone : 'UTC',
    accent: typeof accent === 'string' ? accent : undefined,
  };
  return { facts, now: typeof now === 'number' ? now : undefined };
}

export const sameFacts = (a: VenueFacts | undefined, b: VenueFacts): boolean =>
  a !== undefined &&
  a.venue === b.venue &&
  a.start === b.start &&
  a.name === b.name &&
  a.timeZone === b.timeZone &&
  a.accent === b.accent;
