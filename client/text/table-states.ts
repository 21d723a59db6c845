/** How a cash table stands, in words. */
export const TABLE_STATES: Record<string, string> = {
  open: 'being filled',
  running: 'running',
  short: 'short-handed',
  breaking: 'breaking',
  closed: 'closed',
};
