import type { Draft } from '../kernel/layer.ts';
import type { ScreensTables } from './state.ts';

/** Every moment that screens wait for moves by `ms` with the primary's clock. */
export function shiftScreens(draft: Draft<ScreensTables>, ms: number): void {
  for (const [id, row] of [...draft.entries('announcements')])
    draft.set('announcements', id, { ...row, at: row.at + ms, until: row.until && row.until + ms });
  for (const [id, { identifyUntil, reloadedAt }] of [...draft.entries('displays')])
    if (identifyUntil !== undefined || reloadedAt !== undefined)
      draft.patch('displays', id, {
        identifyUntil: identifyUntil && identifyUntil + ms,
        reloadedAt: reloadedAt && reloadedAt + ms,
      });
}
