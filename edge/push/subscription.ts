/** A phone's subscription at its push service, and what its player wants to hear of. */
export interface Wants {
  /** [LIST-9] */
  readonly called: boolean;
  readonly seatReady: boolean;
  readonly tableBreaks: boolean;
  readonly tournamentStarts: boolean;
}

export interface Subscription {
  readonly endpoint: string;
  readonly device: string;
  /** The phone's user. */
  readonly player: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** `https://host` of the page that subscribed: messages lead there. */
  readonly origin: string;
  readonly wants: Wants;
  /** When it was last confirmed, ms since 1970. */
  readonly at: number;
}
