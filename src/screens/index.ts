import type { SubjectDefinition } from '../kernel/kind.ts';
import { screensDue } from './due.ts';
import { announcementCleared } from './events/announcement.cleared.ts';
import { announcementMade } from './events/announcement.made.ts';
import { displayAssigned } from './events/display.assigned.ts';
import { displayCuesSet } from './events/display.cues-set.ts';
import { displayGrouped } from './events/display.grouped.ts';
import { displayPaired } from './events/display.paired.ts';
import { displayReloaded } from './events/display.reloaded.ts';
import { displayRemoved } from './events/display.removed.ts';
import { displayThemed } from './events/display.themed.ts';
import { displaysAssigned } from './events/displays.assigned.ts';
import { displaysIdentified } from './events/displays.identified.ts';
import { slideRemoved } from './events/slide.removed.ts';
import { slideWritten } from './events/slide.written.ts';
import { brokenScreens } from './invariants.ts';
import { shiftScreens } from './shift.ts';
import type { ScreensTables } from './state.ts';

export const screens: SubjectDefinition<ScreensTables> = {
  subject: 'screens',
  kinds: [
    ...[displayPaired, displayAssigned, displaysAssigned, displayGrouped, displayRemoved],
    ...[displaysIdentified, displayReloaded, displayThemed, displayCuesSet],
    ...[announcementMade, announcementCleared, slideWritten, slideRemoved],
  ],
  due: screensDue,
  shiftTime: shiftScreens,
  invariants: brokenScreens,
};

export * from './board.ts';
export * from './select.ts';
export { waysToSettle } from './settle.ts';
export * from './state.ts';
export type { RoomView, SingleView, TournamentView, View } from './views.ts';
export { MOST_IN_ROTATION, ROOM_VIEWS, TOURNAMENT_VIEWS } from './views.ts';
