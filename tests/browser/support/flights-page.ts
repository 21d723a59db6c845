import type { Locator, Page } from 'playwright-core';
import { text as common } from '../../../client/text/en.ts';
import { tournamentText } from '../../../client/text/floor-tournament.ts';
import { playText } from '../../../client/text/floor-tournament-play.ts';

const text = playText.flights;

/** [ENTRY-7] What ends a first day, and what brings its players into a later one: parts of a tournament's settings. */
export class FlightsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  private async settings(): Promise<void> {
    if ((await this.sheet.count()) === 0)
      await this.page.getByRole('button', { name: tournamentText.tournament.manage }).click();
    await this.sheet.waitFor();
  }

  /** Ends the tournament that is shown as a flight; it asks first, naming how many go on. */
  async end(left: number): Promise<void> {
    await this.settings();
    await this.sheet.getByRole('button', { name: text.end }).click();
    await this.sheet.getByText(text.endAsk(left)).waitFor();
    await this.sheet.getByRole('button', { name: text.endAnyway }).click();
  }

  /** Resolves when the settings say that it is over. */
  async ended(): Promise<void> {
    await this.settings();
    await this.sheet.getByText(tournamentText.manage.over).waitFor();
    await this.close();
  }

  /** Brings a flight's players into the tournament that is shown. */
  async bringIn(flight: string, players: number): Promise<void> {
    await this.settings();
    const act = this.sheet.getByRole('button', { name: text.carry(flight, players) });
    await act.click();
    await act.waitFor({ state: 'detached' });
  }

  /** Resolves when the settings say so much of the flights; closes them. */
  async knows(flights: number, players: number, level: number): Promise<void> {
    await this.settings();
    await this.sheet.getByText(text.known(flights, players, level)).waitFor();
    await this.close();
  }

  async close(): Promise<void> {
    await this.sheet.getByRole('button', { name: common.act.close, exact: true }).click();
    await this.sheet.waitFor({ state: 'detached' });
  }
}
