import { join } from 'node:path';
import type { Page } from 'playwright-core';

const IMAGES = join(import.meta.dirname, '../../../docs/images');

/** With PVM_PICTURES=1: the page as it stands becomes a picture of the README, `docs/images/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PVM_PICTURES) await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}
