/** Words of a player's phone on the floor tablet. */
export const phonePartText = {
  title: 'Phone',
  note: 'their own',
  show: 'Show a code',
  validUntil: (time: string) => `Good once, until ${time}. It makes the phone that scans it this player’s.`,
} as const;
