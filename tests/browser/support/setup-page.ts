import type { Page } from 'playwright-core';
import { tournamentText } from '../../../client/text/floor-tournament.ts';
import { TournamentPage } from './tournament-page.ts';

/** Making a tournament from a structure. */
export class SetupPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Takes a structure's file, CSV or JSON. */
  async load(path: string): Promise<void> {
    const { chooseFile } = tournamentText.setup;
    const button = this.page.getByRole('button', { name: chooseFile }).filter({ hasText: chooseFile });
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(path);
    await this.page.getByRole('region', { name: tournamentText.setup.preview }).or(this.refusal).first().waitFor();
  }

  get refusal() {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  async make(name: string, tables: number): Promise<TournamentPage> {
    await this.page.getByLabel(tournamentText.setup.name).fill(name);
    await this.page.getByLabel(tournamentText.setup.tables).fill(String(tables));
    await this.page.getByRole('button', { name: tournamentText.setup.make }).click();
    const tournament = new TournamentPage(this.page, name);
    await tournament.shown();
    return tournament;
  }
}
