/**
 * Effective time: when an act counts. Computed once, at commit, and kept in the entry.
 *
 * Staff: when it was made, but not after the commit, not before that device's previous act, and
 * not before the device's last complete contact with the primary (a tablet in touch can't
 * backdate). Late is never refused for being late. Phones and API keys: the commit.
 */
export interface EffectiveBounds {
  /** The act's own stamp, ms. */
  readonly at: number;
  readonly committedAt: number;
  /** Effective time of that device's previous act, ms; 0 before the first. */
  readonly previous: number;
  /** When the primary last had everything that device had made, ms; 0 when never. */
  readonly contact: number;
}

export function effectiveForStaff({ at, committedAt, previous, contact }: EffectiveBounds): number {
  return Math.min(committedAt, Math.max(at, previous, contact));
}

export const effectiveForPhone = ({ committedAt }: EffectiveBounds): number => committedAt;
