import type { Locator, Page } from 'playwright-core';
import { floorText as text } from '../../../client/text/floor.ts';
import { wordsOf } from './words.ts';

/** The conflicts that wait for somebody, as cards. */
export class ConflictTrayPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private button(count: number): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: text.conflicts.count(count) });
  }

  /** Resolves when so many wait to be settled. */
  async has(count: number): Promise<void> {
    const any = this.page
      .getByRole('contentinfo')
      .locator('button[aria-expanded]')
      .filter({ hasText: /conflict/i });
    if (count === 0) await any.waitFor({ state: 'detached' });
    else await this.button(count).waitFor();
  }

  /** Opens the tray; its cards, of which there are `count`. */
  async open(count: number): Promise<Locator> {
    await this.has(count);
    const tray = this.page.getByRole('region', { name: text.conflicts.count(count) });
    if (!(await tray.isVisible())) await this.button(count).click();
    await tray.waitFor();
    return tray.getByRole('article');
  }

  /** What the cards say: title, both sides, ways out. */
  async read(count: number): Promise<ConflictShown[]> {
    const cards = await this.open(count);
    const all = await cards.all();
    return Promise.all(
      all.map(async (card) => ({
        title: (await wordsOf(card.getByRole('heading')))[0] ?? '',
        sides: await wordsOf(card.getByRole('listitem')),
        ways: await wordsOf(card.getByRole('button')),
      })),
    );
  }

  /** One tap on a way out. */
  async settle(count: number, way: string | RegExp): Promise<void> {
    const cards = await this.open(count);
    await cards.getByRole('button', { name: way }).first().click();
    await this.has(count - 1);
  }

  async close(): Promise<void> {
    const tray = this.page.getByRole('region', { name: /conflict/i });
    if (!(await tray.isVisible())) return;
    await tray.press('Escape');
    await tray.waitFor({ state: 'detached' });
  }
}

export interface ConflictShown {
  readonly title: string;
  readonly sides: readonly string[];
  readonly ways: readonly string[];
}
