import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { structureText as text } from '../../../client/text/floor-structure.ts';

/** The structure editor: rows by what they are called, moved and typed into as a host with a keyboard does. */
export class StructurePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async shown(): Promise<void> {
    await this.table.waitFor();
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: text.editor.table });
  }

  /** What the rows are called, in order. */
  rows(): Promise<string[]> {
    return this.table.getByRole('rowheader').allTextContents();
  }

  /** One field of the row at `row` (from 1). */
  field(row: number, field: keyof typeof text.row.fields): Locator {
    return this.table.getByLabel(new RegExp(`^${text.row.fields[field]}, .*, ${text.row.at(row)}$`));
  }

  /** What is wrong or odd with the row at `row`, in words. */
  async findings(row: number): Promise<string[]> {
    return this.table
      .locator('tbody')
      .nth(row - 1)
      .getByRole('listitem')
      .allTextContents();
  }

  act(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** Drags the row at `from` by its handle, past the middle of the one at `to`. */
  async drag(from: number, to: number): Promise<void> {
    const row = (at: number) => this.table.locator('tbody').nth(at - 1);
    const handle = (await row(from).locator('[data-field=drag]').boundingBox())!;
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    const target = (await row(to).boundingBox())!;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x, target.y + target.height * 0.75, { steps: 5 });
    await this.page.mouse.up();
  }

  /** What a screen reader was told last, and politely. */
  said(words: string): Promise<void> {
    return this.page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
  }

  /** The file that an export hands to the browser. */
  async export(name: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.act(name).click()]);
    return readFile(await download.path(), 'utf8');
  }

  async done(): Promise<void> {
    await this.act(text.editor.done).click();
    await this.table.waitFor({ state: 'detached' });
  }
}
