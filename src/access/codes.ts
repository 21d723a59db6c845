/** Everything that acts on access, or their verdicts, may be answered with: the client's catalogue has words for each. */

export const ACCESS_REFUSALS = [
  ...['device.known', 'device.unknown', 'session.unknown', 'venue.exists'],
  ...['user.changed', 'user.known', 'user.last-admin', 'user.unknown'],
] as const;

/** What stands behind `refused:` or `held:` in a verdict, in any subject. */
export const VERDICT_CODES = [
  ...['body', 'not-yours', 'password-needed', 'role', 'session', 'target', 'user'],
  ...['newer-version', 'revoked', 'suspected', 'unknown-device', 'unknown-kind', 'user-removed'],
] as const;
