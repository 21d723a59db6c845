import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorsOf } from './open-page.ts';
import type { Venue } from './venue.ts';

const FOLDER = join(import.meta.dirname, '../../../test-results/browser');

/** What a test left behind that failed: how each page looked, what it complained of, and what the edge wrote. */
export async function keepEvidence({ browser, edge }: Venue, test: string): Promise<void> {
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
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [at, page] of pages.entries()) {
    const name = join(folder, `${at + 1}`);
    await page.screenshot({ path: `${name}.png`, timeout: 5_000 }).catch(() => {});
    await writeFile(`${name}.txt`, [page.url(), ...new Set(errorsOf(page))].join('\n'));
  }
}
