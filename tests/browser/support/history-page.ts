import type { Locator, Page } from 'playwright-core';
import { floorText as text } from '../../../client/text/floor.ts';

/** What was done, newest first. */
export class HistoryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async choose(subject: string): Promise<void> {
    const choice = this.page.getByRole('group', { name: text.history.of }).getByRole('button', { name: subject });
    await choice.click();
    await this.lines.first().waitFor();
  }

  get lines(): Locator {
    return this.page.getByRole('list', { name: text.places.history }).getByRole('listitem');
  }

  /** Sentences, newest first. */
  async sentences(): Promise<string[]> {
    return this.lines.evaluateAll((items) => items.map((item) => item.querySelector('p')?.textContent?.trim() ?? ''));
  }

  line(sentence: string): Locator {
    return this.lines.filter({ has: this.page.getByText(sentence, { exact: true }) }).first();
  }

  async undo(sentence: string): Promise<void> {
    const line = this.line(sentence);
    await line.getByRole('button', { name: text.undo, exact: true }).click();
    await line.getByRole('button', { name: text.history.redo }).waitFor();
  }

  async redo(sentence: string): Promise<void> {
    const line = this.line(sentence);
    await line.getByRole('button', { name: text.history.redo }).click();
    await line.getByRole('button', { name: text.undo, exact: true }).waitFor();
  }

  /** Looks at the room as it was after a line. */
  async visit(sentence: string): Promise<void> {
    await this.line(sentence).getByRole('button', { name: text.history.visit }).click();
    await this.page.getByRole('button', { name: text.journey.leave }).waitFor();
  }

  async leavePast(): Promise<void> {
    await this.page.getByRole('button', { name: text.journey.leave }).click();
  }
}
