/** The same with the real device layer at both ends: strict IndexedDB on the one, the replica on the other, in Chromium. */
import { BrowserTablet } from '../support/browser-tablet.ts';
import { launchChromium } from '../support/chromium.ts';
import type { EdgeProcess } from '../support/edge-process.ts';
import { waitFor } from '../support/wait.ts';
import { enrolmentCode } from './clients.ts';
import { PIN, PLAYERS, STAFF, TOURNAMENT } from './evening-on-disk.ts';
import { type Figure, measureSpread } from './measure.ts';

const ACTS = 200;
const GAP_MS = 8;

export async function* browserToBrowser(suite: string, edge: EdgeProcess): AsyncGenerator<Figure> {
  const browser = await launchChromium();
  try {
    const [one, other] = [await openTablet(), await openTablet()];
    await other.call('watch', TOURNAMENT);
    yield* measureSpread(
      suite,
      'tap to another tablet, durable, Chromium to Chromium',
      { unit: 'ms', aim: '≤ 50' },
      async () => {
        const made = await one.call('countChips', TOURNAMENT, PLAYERS, ACTS, GAP_MS);
        const seen = await waitFor(async () => {
          const times = new Map(await other.call('seen'));
          return made.every(({ id }) => times.has(id)) ? times : undefined;
        });
        return made.map(({ id, tapped }) => seen.get(id)! - tapped);
      },
    );
    yield* measureSpread(
      suite,
      'tap to this tablet’s own disk (strict IndexedDB)',
      { unit: 'ms', warmUp: 0 },
      async () => {
        const made = await one.call('countChips', TOURNAMENT, PLAYERS, ACTS, GAP_MS);
        return made.map(({ tapped, kept }) => kept - tapped);
      },
    );
  } finally {
    await browser.close();
  }

  async function openTablet(): Promise<BrowserTablet> {
    const tablet = await BrowserTablet.open(browser, edge.origin);
    await tablet.call('enrol', await enrolmentCode(edge));
    await tablet.call('open');
    await tablet.call('signIn', STAFF, PIN);
    await tablet.call('connect');
    await waitFor(async () => {
      const { acked, made, subjects } = await tablet.call('read');
      return acked === made && subjects[TOURNAMENT]?.complete && subjects[TOURNAMENT].count > 0;
    });
    return tablet;
  }
}
