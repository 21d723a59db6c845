import type { Reader } from '../kernel/layer.ts';
import type { ScreensTables } from './state.ts';

/** Sentences that say what is broken; none when all is well. */
export function brokenScreens(state: Reader<ScreensTables>): string[] {
  const broken: string[] = [];
  for (const [id, { view }] of state.entries('displays'))
    if (view.type === 'rotation' && view.views.length === 0) broken.push(`[SCREEN-1] display ${id} rotates nothing`);
  for (const [id, { at, until }] of state.entries('announcements'))
    if (until !== undefined && until <= at) broken.push(`announcement ${id} ended before it began`);
  return broken.sort();
}
