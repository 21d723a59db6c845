import type { Page } from 'playwright-core';
import { floorText as text } from '../../../client/text/floor.ts';

/** The room's TVs, from the floor tablet. */
export class ScreensPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Types a TV's six digits; the TV is then one of the room's screens, and its sheet is open. */
  async pair(digits: string, name: string): Promise<void> {
    await this.page.getByRole('button', { name: text.screens.pair }).click();
    const sheet = this.page.getByRole('dialog');
    await sheet.getByLabel(text.screens.name).fill(name);
    const pad = sheet.getByRole('group', { name: text.screens.digits });
    for (const digit of digits) await pad.getByRole('button', { name: digit, exact: true }).click();
    await this.page.getByRole('dialog', { name }).waitFor();
  }

  /** Says what the screen shows whose sheet is open. */
  async show(what: string): Promise<void> {
    await this.page.getByRole('dialog').getByText(what, { exact: true }).click();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
