import type { SubjectDefinition } from '../kernel/kind.ts';
import { screensDue } from './due.ts';
import { announcementCleared } from './events/announcement.cleared.ts';
import { announcementMade } from './events/announcement.made.ts';
import { displayAssigned } from './events/display.assigned.ts';
import { displayPaired } from './events/display.paired.ts';
import { displayRemoved } from './events/display.removed.ts';
import { brokenScreens } from './invariants.ts';
import type { ScreensTables } from './state.ts';

export const screens: SubjectDefinition<ScreensTables> = {
  subject: 'screens',
  kinds: [displayPaired, displayAssigned, displayRemoved, announcementMade, announcementCleared],
  due: screensDue,
  shiftTime(draft, ms) {
    for (const [id, row] of [...draft.entries('announcements')])
      draft.set('announcements', id, { ...row, at: row.at + ms, until: row.until && row.until + ms });
  },
  invariants: brokenScreens,
};

export * from './board.ts';
export * from './select.ts';
export { waysToSettle } from './settle.ts';
export * from './state.ts';
export type { SingleView, View } from './views.ts';
