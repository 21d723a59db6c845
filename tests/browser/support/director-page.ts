import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { tournamentText } from '../../../client/text/floor-tournament.ts';
import { playText as play } from '../../../client/text/floor-tournament-play.ts';

/** Where the button lies at a table; `unknown`: nobody told. */
export interface ButtonTold {
  readonly table: number;
  readonly button: number | 'unknown';
}

/** A player as a sheet names them, and where they go. */
export interface MoveShown {
  readonly name: string;
  readonly seat: number;
}

/** What a director does during play: advice, moves, hand-for-hand, chips, results. */
export class DirectorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private get sheet(): Locator {
    return this.page.getByRole('dialog');
  }

  private async tab(tab: keyof typeof tournamentText.tournament.tabs): Promise<Locator> {
    await this.page.getByRole('tab', { name: tournamentText.tournament.tabs[tab] }).click();
    return this.page.getByRole('tabpanel');
  }

  private async closed(): Promise<void> {
    await this.sheet.waitFor({ state: 'detached' });
  }

  private async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }

  /** A card of advice, by the rule as it says it; its tab is shown first. */
  async card(title: string): Promise<Locator> {
    const tables = await this.tab('tables');
    const card = tables.getByRole('region', { name: play.advice.label }).getByRole('article', { name: title });
    await card.waitFor();
    return card;
  }

  /** How many cards stand there. */
  async cards(): Promise<number> {
    const tables = await this.tab('tables');
    return tables.getByRole('region', { name: play.advice.label }).getByRole('article').count();
  }

  /** The sheet that asks for the buttons. */
  async openBalance(title: string): Promise<void> {
    await (await this.card(title)).getByRole('button', { name: play.advice.balance.act }).click();
    await this.sheet.getByRole('group').first().waitFor();
  }

  async openHouseRules(): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.manage }).click();
    await this.sheet.getByRole('button', { name: tournamentText.manage.rules }).click();
    await this.page.getByRole('dialog', { name: play.rules.title }).waitFor();
  }

  async movesSection(section: keyof typeof play.moves.sections): Promise<void> {
    const moves = await this.tab('moves');
    await moves.getByRole('group', { name: play.moves.show }).getByText(play.moves.sections[section]).click();
  }

  /** Follows the advice to balance: tells the buttons, and says who moved to which seat. */
  async balance(title: string, told: readonly ButtonTold[]): Promise<MoveShown> {
    await this.openBalance(title);
    for (const { table, button } of told) {
      const ring = this.sheet.getByRole('group', { name: play.balance.button(table) });
      await ring.getByText(button === 'unknown' ? play.balance.unknown : String(button), { exact: true }).click();
    }
    const move = this.sheet.getByRole('button', { name: /^Move / });
    const [, name, seat] = ((await move.textContent()) ?? '').match(/Move (.+) to seat (\d+)/) ?? [];
    await move.click();
    await this.closed();
    return { name: name!, seat: Number(seat) };
  }

  /** Looks at what a break would come to, and leaves it at that. */
  async rehearseBreak(table: number): Promise<string> {
    const card = await this.card(play.advice.breaks.title(table));
    await card.getByRole('button', { name: play.advice.breaks.rehearse(table) }).click();
    await this.sheet.getByText(play.rehearsal.banner, { exact: true }).waitFor();
    const shown = (await this.sheet.textContent()) ?? '';
    await this.close();
    return shown;
  }

  /** Follows the advice to break a table; its moves, as the sheet lists them, and whether its draw holds. */
  async breakTable(table: number): Promise<{ moves: string[]; holds: boolean }> {
    const card = await this.card(play.advice.breaks.title(table));
    await card.getByRole('button', { name: play.advice.breaks.act(table) }).click();
    return this.draw(play.moves.broken(table));
  }

  /** Follows the advice to draw the final table; its players by seat. */
  async drawFinalTable(players: number): Promise<{ moves: string[]; holds: boolean }> {
    const card = await this.card(play.advice.redraw.final(players));
    await card.getByRole('button', { name: play.advice.redraw.drawFinal }).click();
    return this.draw(play.moves.finalTable);
  }

  /** The draw whose sheet is open: whom it names, and its proof. */
  private async draw(title: string): Promise<{ moves: string[]; holds: boolean }> {
    const sheet = this.page.getByRole('dialog', { name: title });
    const names = sheet.getByRole('listitem').locator('p:first-child');
    await names.first().waitFor();
    const moves = (await names.allTextContents()).map((name) => name.trim());
    await sheet.getByRole('button', { name: play.moves.verify }).click();
    const verdict = sheet.getByRole('status');
    await verdict.waitFor();
    const holds = ((await verdict.textContent()) ?? '').includes(play.moves.holds);
    await this.close();
    return { moves, holds };
  }

  /** Tables at which somebody is expected, as the moves' tab lists them. */
  async expected(): Promise<string[]> {
    const moves = await this.tab('moves');
    const tables = moves.getByRole('region');
    return tables.evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-label') ?? ''));
  }

  /** Everyone who is expected at this table is there. */
  async allSeen(table: number): Promise<void> {
    const moves = await this.tab('moves');
    const all = moves.getByRole('button', { name: play.moves.allSeenLabel(play.tableOf(table)) });
    await all.click();
    await all.waitFor({ state: 'detached' });
  }

  async closeRegistration(): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.manage }).click();
    await this.sheet.getByRole('button', { name: tournamentText.manage.closeRegistration }).click();
    await this.sheet.getByText(tournamentText.manage.registration.closed).waitFor();
    await this.close();
  }

  async setPrizePlaces(places: number): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.manage }).click();
    const field = this.sheet.getByLabel(tournamentText.manage.places);
    await field.fill(String(places));
    await field.press('Enter');
    await this.close();
  }

  /** When play begins, as it is typed: `2030-05-01T19:30`, by the venue's clock. */
  async setStart(wall: string): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.manage }).click();
    const field = this.sheet.getByLabel(tournamentText.manage.startsAt);
    await field.fill(wall);
    await field.press('Enter');
    await this.sheet.getByRole('button', { name: tournamentText.manage.noStart }).waitFor();
    await this.close();
  }

  /** [CHIP-2] Enters the rounding of the colour-up that is due. */
  async colourUp(chips: string, rounding: number): Promise<void> {
    const card = await this.card(play.advice.colourUp.title(chips));
    await card.getByRole('button', { name: play.advice.colourUp.act }).click();
    await this.sheet.getByLabel(play.colourUp.rounding).fill(String(Math.abs(rounding)));
    await this.sheet.getByRole('button', { name: play.colourUp.act }).click();
    await this.closed();
  }

  async beginHandForHand(left: number, places: number): Promise<void> {
    const card = await this.card(play.advice.hands.title(left, places));
    await card.getByRole('button', { name: play.advice.hands.begin }).click();
    await this.board(1).waitFor();
  }

  private board(hand: number): Locator {
    return this.page.getByRole('region', { name: play.hands.title(hand) });
  }

  /** A table has ended this hand. */
  async tableDone(hand: number, table: number): Promise<void> {
    await this.tab('tables');
    const board = this.board(hand);
    await board.getByRole('button', { name: play.hands.tableDone(table, false) }).click();
    await board.getByRole('button', { name: play.hands.tableDone(table, true) }).waitFor();
  }

  async dealNext(hand: number): Promise<void> {
    await this.board(hand)
      .getByRole('button', { name: play.hands.deal(hand + 1) })
      .click();
    await this.board(hand + 1).waitFor();
  }

  async endHandForHand(hand: number): Promise<void> {
    const board = this.board(hand);
    await board.getByRole('button', { name: play.hands.end }).click();
    await board.waitFor({ state: 'detached' });
  }

  /** Types a stack for everyone at a table, by keyboard alone, and saves them; what the check says then. */
  async countStacks(table: number, stacks: readonly number[]): Promise<string> {
    const chips = await this.tab('chips');
    const form = chips.getByRole('form', { name: play.chips.stacksOf(table) });
    await form.getByRole('textbox').first().focus();
    for (const stack of stacks) {
      await this.page.keyboard.type(String(stack));
      await this.page.keyboard.press('Enter');
    }
    const check = chips.getByRole('region', { name: play.chips.check }).getByRole('status');
    const { countedAll } = play.chips;
    const sum = stacks.reduce((all, stack) => all + stack, 0).toLocaleString('en');
    await chips.getByRole('region', { name: play.chips.check }).getByText(sum, { exact: true }).waitFor();
    await chips.getByText(countedAll, { exact: true }).waitFor();
    return ((await check.textContent()) ?? '').trim();
  }

  async finish(winner: string): Promise<void> {
    await this.page.getByRole('button', { name: tournamentText.tournament.finish(winner) }).click();
    await (await this.tab('results')).getByText(play.results.notPublished).waitFor();
  }

  async publish(): Promise<void> {
    const results = await this.tab('results');
    await results.getByRole('button', { name: play.results.publish }).click();
    await results.getByText(/^Published at \d\d:\d\d\.$/).waitFor();
  }

  /** Another place for a player; the others move along. */
  async correctPlace(player: string, place: number): Promise<void> {
    const results = await this.tab('results');
    await results.getByRole('button', { name: player }).click();
    await this.sheet.getByLabel(play.results.newPlace).fill(String(place));
    await this.sheet.getByRole('button', { name: /^Correct/ }).click();
    await this.closed();
    await results.getByText(play.results.outdated).waitFor();
  }

  /** The file that CSV gives. */
  async csv(): Promise<string> {
    const results = await this.tab('results');
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      results.getByRole('button', { name: play.results.csv, exact: true }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }
}
