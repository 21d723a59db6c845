import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { text as common } from '../../../client/text/en.ts';
import { tournamentText } from '../../../client/text/floor-tournament.ts';
import { playText } from '../../../client/text/floor-tournament-play.ts';
import { wordsOf } from './words.ts';

const text = playText.leagues;

/** [POINTS-1] The leagues, from the results of the tournament that is shown. */
export class LeaguesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: tournamentText.tournament.tabs.results }).click();
    await this.page.getByRole('tabpanel').getByRole('button', { name: text.open }).click();
    await this.page.getByRole('dialog', { name: text.title }).waitFor();
  }

  /** A new league that gives these points from first place on; its table is shown then. */
  async make(name: string, points: string): Promise<void> {
    const form = this.sheet.getByRole('form', { name: text.make });
    await form.getByLabel(text.name).fill(name);
    await form.getByText(text.formulas.table, { exact: true }).click();
    await form.getByLabel(text.points).fill(points);
    await form.getByRole('button', { name: text.makeIt }).click();
    await this.sheet.getByText(text.nothingCounts).waitFor();
    await this.back();
  }

  /** Resolves when the league's line says so of the tournament. */
  async says(what: keyof typeof text.counting): Promise<void> {
    await this.sheet.getByText(text.counting[what]).waitFor();
  }

  async count(league: string): Promise<void> {
    await this.sheet.getByRole('button', { name: text.countIn(league) }).click();
    await this.says('counted');
  }

  /** Place, player, tournaments and points, a line each. */
  async table(league: string): Promise<string[]> {
    await this.sheet.getByRole('button', { name: text.show(league) }).click();
    const lines = this.sheet.getByRole('list', { name: league }).getByRole('listitem');
    await lines.first().waitFor();
    return wordsOf(lines);
  }

  /** The table as a file, while it is shown. */
  async csv(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.sheet.getByRole('button', { name: playText.results.csv, exact: true }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }

  async back(): Promise<void> {
    await this.sheet.getByRole('button', { name: text.back }).click();
    await this.page.getByRole('dialog', { name: text.title }).waitFor();
  }

  async close(): Promise<void> {
    await this.sheet.getByRole('button', { name: common.act.close }).click();
    await this.sheet.waitFor({ state: 'detached' });
  }
}
