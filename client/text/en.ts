/**
 * The English words of the interface, where more than one view says them. Buttons are verbs; messages say what happened and
 * what is safe. Words for refusals are not here: they are keyed by refusal code, in one file of their own.
 */
export const text = {
  app: {
    name: 'PVM',
    description: 'Runs a poker room: tournaments, cash tables, waitlists and TV screens, with or without a network.',
    needsScript: 'This page needs JavaScript. Please allow it for this address, then load the page again.',
  },
  surface: { floor: 'Floor', player: 'Guest page', display: 'Screen', console: 'Console' },
  guest: {
    title: 'This room runs on PVM',
    about: 'Tournament clocks, cash tables and waitlists of this venue, kept in step over its own network.',
    floor: 'For staff: run tournaments, tables and waitlists. Goes on when the network does not.',
    display: 'For a TV: shows six digits; type them on the floor tablet to say what it should show.',
    phones:
      'Following your place in line from a phone comes with player accounts; until then, ask the floor or look at the screens.',
  },
  notBuilt: (surface: string) => `${surface} is not in this build yet.`,
  missing: {
    title: 'There is no page here',
    about: (path: string) => `This venue has nothing at ${path}. What it has:`,
  },
  act: {
    add: 'Add',
    apply: 'Apply',
    back: 'Back',
    bust: 'Bust',
    call: 'Call',
    callNext: 'Call next',
    cancel: 'Cancel',
    close: 'Close',
    clear: 'Clear',
    delete: 'Delete',
    dismiss: 'Dismiss',
    leave: 'Leave',
    pause: 'Pause',
    resume: 'Resume',
    save: 'Save',
    search: 'Search',
    seat: 'Seat',
    start: 'Start',
    tryAgain: 'Try again',
    reload: 'Reload',
    undo: 'Undo',
    unlock: 'Unlock',
    update: 'Update now',
  },
  status: {
    running: 'running',
    paused: 'paused',
    break: 'break',
    called: 'called',
    conflict: 'conflict',
    tentative: 'not yet received',
    finished: 'finished',
    registering: 'registering',
  },
  sync: {
    cloud: 'venue and cloud',
    venue: 'venue only',
    device: 'this device only',
    conflict: 'conflict to settle',
    savedHere: 'Saved on this tablet. The venue hasn’t got it yet.',
  },
  toasts: { label: 'Messages' },
  search: {
    none: (query: string) => `Nothing found for “${query}”.`,
    found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  },
  pin: {
    label: 'PIN',
    entered: (count: number, length: number) => `${count} of ${length} digits entered`,
    digit: (digit: number) => `Digit ${digit}`,
  },
  failure: {
    title: (view: string) => `${view} stopped working`,
    safe: 'Nothing you did is lost: every act was saved on this device before it was shown.',
    todo: 'The rest of the page still works. Try this part again; if it stops once more, reload the page.',
    details: 'What the programmers need to know',
  },
  update: {
    ready: 'A new version is ready.',
    detail: 'It takes a second, and nothing you did is lost.',
  },
  theme: { label: 'Theme', dark: 'Dark', light: 'Light', auto: 'As this device' },
  list: { loading: 'Loading…', working: 'Working…' },
} as const;
