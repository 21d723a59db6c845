import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorsOf } from './open-page.ts';
import type { Venue } from './venue.ts';

const FOLDER = join(import.meta.dirname, '../../../test-results/browser');

/** Letters of a page's text that are printed. */
const SHOWN = 600;

/** What a test left behind that failed: how each page looked, what it complained of, and what the edge wrote. */
export async function keepEvidence({ pages, edge }: Venue, test: string): Promise<void> {
  const folder = join(
    FOLDER,
    test
      .replace(/[^a-z0-9]+/gi, ' ')
      .trim()
      .replaceAll(' ', '-')
      .slice(0, 80),
  );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'edge.log'), edge.logs);
  for (const [at, page] of pages.filter((page) => !page.isClosed()).entries()) {
    const name = join(folder, `${at + 1}`);
    await page.screenshot({ path: `${name}.png`, timeout: 5_000 }).catch(() => {});
    const shown = await page
      .locator('body')
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen is asked for, not what is hidden
      .innerText({ timeout: 5_000 })
      .catch(() => '');
    await writeFile(`${name}.txt`, [page.url(), ...new Set(errorsOf(page)), shown].join('\n'));
    // A run elsewhere leaves no files behind that could be looked at.
    console.log(`page ${at + 1} of “${test}” shows: ${shown.replace(/\s+/g, ' ').slice(0, SHOWN)}`);
  }
}
